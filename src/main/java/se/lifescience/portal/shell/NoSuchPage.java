package se.lifescience.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletResponse;

/** There is no page at this address. */
@AnonymousAllowed
class NoSuchPage extends ErrorViewBase implements HasErrorParameter<NotFoundException> {

    NoSuchPage(AuthenticationContext login) {
        super(login);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        notFound();
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
