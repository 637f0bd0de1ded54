package se.lifescience.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletResponse;
import se.lifescience.portal.kernel.Refusal;

/** A page that refused to open, or broke while it was opened. */
@AnonymousAllowed
class RefusedPage extends ErrorViewBase implements HasErrorParameter<Exception> {

    RefusedPage(AuthenticationContext login) {
        super(login);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var refusal = PageErrors.refusal(parameter.getCaughtException());
        if (refusal.isEmpty()) {
            var reference = PageErrors.logged(parameter.getCaughtException());
            show("shell.went-wrong-heading", getTranslation("shell.went-wrong", reference), false);
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
        return refused(refusal.get());
    }

    private int refused(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            notFound();
            return HttpServletResponse.SC_NOT_FOUND;
        }
        show("shell.refused", getTranslation(refusal.key(), refusal.arguments()), false);
        return refusal.kind() == Refusal.Kind.CONFLICT
                ? HttpServletResponse.SC_CONFLICT
                : HttpServletResponse.SC_BAD_REQUEST;
    }
}
