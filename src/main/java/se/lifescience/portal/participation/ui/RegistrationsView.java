package se.lifescience.portal.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.RegistrationReceipt;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.participation.RegistrationState;
import se.lifescience.portal.participation.RegistrationWords;

/** Everything I am registered for, with what I can do about it. */
@Route("portal/registrations")
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
@Menu(title = "participation.menu.mine", order = 31)
class RegistrationsView extends Page {

    private final RegistrationService registrations;
    private final RegistrationWords words;
    private final Clock clock;
    private final Div content = new Div();

    RegistrationsView(RegistrationService registrations, RegistrationWords words, Clock clock) {
        super("participation.menu.mine");
        this.registrations = registrations;
        this.words = words;
        this.clock = clock;
        lead(getTranslation("participation.mine.lead"));
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        var all = registrations.mine();
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("participation.mine.none"),
                    getTranslation("participation.mine.none.text"),
                    new Anchor("/portal/conferences", getTranslation("participation.mine.none.link"))));
            return;
        }
        section("participation.mine.coming", all.stream().filter(this::isComing).toList());
        section(
                "participation.mine.past",
                all.stream().filter(one -> !isComing(one)).toList().reversed());
    }

    private boolean isComing(RegistrationReceipt registration) {
        return registration.state().isActive()
                && clock.instant().isBefore(registration.occasion().endsAt());
    }

    private void section(String key, List<RegistrationReceipt> found) {
        if (!found.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("cards");
            found.forEach(one -> list.add(card(one)));
            content.add(new H2(getTranslation(key)), list);
        }
    }

    private RegistrationCard card(RegistrationReceipt registration) {
        var card = new RegistrationCard(registration, words, Language.of(getLocale()));
        if (!isComing(registration)) {
            return card;
        }
        if (registration.state() == RegistrationState.OFFERED) {
            card.primary(
                    "participation.mine.accept",
                    () -> act(() -> registrations.acceptMyOffer(registration.id()), "participation.mine.accepted"));
            card.secondary(
                    "participation.mine.decline",
                    () -> act(() -> registrations.declineMyOffer(registration.id()), "participation.mine.declined"));
        } else {
            var waits = registration.state() == RegistrationState.WAITING;
            card.secondary(
                    waits ? "participation.mine.leave" : "participation.mine.cancel",
                    () -> ConfirmDialog.of(
                                    getTranslation("participation.mine.cancel.question"),
                                    getTranslation(
                                            waits ? "participation.mine.leave.text" : "participation.mine.cancel.text",
                                            card.title()))
                            .yes(
                                    getTranslation(
                                            waits ? "participation.mine.leave" : "participation.mine.cancel.yes"),
                                    () -> act(
                                            () -> registrations.cancelMine(registration.id()),
                                            "participation.mine.cancelled"))
                            .no(getTranslation("participation.mine.cancel.no"))
                            .destructive()
                            .ask());
        }
        return card;
    }

    private void act(Runnable action, String done) {
        try {
            action.run();
            Notices.done(getTranslation(done));
        } finally {
            show();
        }
    }
}
