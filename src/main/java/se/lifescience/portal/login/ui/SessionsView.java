package se.lifescience.portal.login.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.MySessionService;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.login.SessionId;

/** Where a person is logged in, to log out there or everywhere. */
@Route("portal/me/sessions")
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class SessionsView extends Page {

    private final MySessionService sessions;
    private final PortalSettings settings;
    private final AuthenticationContext login;
    private final UnorderedList list = new UnorderedList();

    SessionsView(MySessionService sessions, PortalSettings settings, AuthenticationContext login) {
        super("login.sessions.heading");
        this.sessions = sessions;
        this.settings = settings;
        this.login = login;
        lead(getTranslation("login.sessions.lead"));
        list.addClassName("cards");
        var everywhere = new Button(getTranslation("login.sessions.end-all"), click -> {
            sessions.endAll();
            UI.getCurrent().getPage().setLocation("/login?logged-out");
        });
        everywhere.addThemeVariants(ButtonVariant.ERROR);
        add(list, new Div(everywhere));
        show();
    }

    private void show() {
        list.removeAll();
        sessions.open().forEach(session -> list.add(item(session)));
    }

    private ListItem item(MySessionService.Session session) {
        var name = session.browser().isEmpty() ? getTranslation("login.sessions.unknown") : session.browser();
        var heading = new H2(name);
        var isThis = login.getAuthenticatedUser(PersonPrincipal.class)
                .flatMap(PersonPrincipal::session)
                .filter(session.id()::equals)
                .isPresent();
        var item = new ListItem(
                heading,
                new Paragraph(
                        getTranslation("login.sessions.since", time(session.beganAt()), time(session.lastSeenAt()))));
        item.addClassName("card");
        if (isThis) {
            var badge = new Span(getTranslation("login.sessions.this"));
            badge.addClassNames("badge", "badge-ok");
            item.add(badge);
        } else {
            var end = new Button(getTranslation("login.sessions.end"), click -> end(session.id()));
            end.setAriaLabel(getTranslation("login.sessions.end-of", name));
            item.add(end);
        }
        return item;
    }

    private void end(SessionId id) {
        try {
            sessions.end(id);
            Notices.done(getTranslation("login.sessions.ended"));
        } finally {
            show();
        }
    }

    private String time(Instant instant) {
        return Times.full(instant, settings.zone(), getLocale());
    }
}
