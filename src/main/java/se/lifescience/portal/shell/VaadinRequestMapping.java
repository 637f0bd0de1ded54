package se.lifescience.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/** Sends to Vaadin what is Vaadin's, before the public home page's mapping of the same root path can refuse it. */
@Component
class VaadinRequestMapping extends AbstractHandlerMapping {

    private final Controller vaadin;

    VaadinRequestMapping(@Qualifier("vaadinForwardingController") Controller vaadin) {
        this.vaadin = vaadin;
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return SecurityConfiguration.isBehindLogin(request) ? vaadin : null;
    }
}
