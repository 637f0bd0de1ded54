package se.lifescience.portal.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletResponse;

/** The page is not for this person, which looks as if there were none. */
@AnonymousAllowed
class ForbiddenPage extends ErrorViewBase implements HasErrorParameter<AccessDeniedException> {

    ForbiddenPage(AuthenticationContext login) {
        super(login);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        notFound();
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
