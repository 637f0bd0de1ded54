package se.lifescience.portal.conferences.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.conferences.ConferenceSummary;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.RegistrationReceipt;
import se.lifescience.portal.participation.RegistrationService;

/** The conferences to come, and for each how it stands with my own registration. */
@Route("portal/conferences")
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
@Menu(title = "conferences.menu.portal", order = 20)
class ConferencesView extends Page {

    private final ConferenceWords words;
    private final Clock clock;

    ConferencesView(
            ConferenceDirectory conferences, RegistrationService registrations, ConferenceWords words, Clock clock) {
        super("conferences.menu.portal");
        this.words = words;
        this.clock = clock;
        var coming = conferences.published().stream()
                .filter(conference -> conference.isComing(clock.instant()))
                .toList();
        if (coming.isEmpty()) {
            add(new EmptyState(
                    getTranslation("conferences.list.coming"), getTranslation("conferences.list.none-coming")));
            return;
        }
        Map<OccasionId, RegistrationReceipt> mine = registrations.mine().stream()
                .filter(registration -> registration.state().isActive())
                .collect(Collectors.toMap(
                        registration -> registration.occasion().id(), Function.identity(), (first, second) -> first));
        var list = new UnorderedList();
        list.addClassName("cards");
        coming.forEach(conference ->
                list.add(card(conference, mine.get(conference.occasion().id()))));
        add(list);
    }

    private ListItem card(ConferenceSummary conference, @Nullable RegistrationReceipt mine) {
        var occasion = conference.occasion();
        var language = Language.of(getLocale());
        var title = occasion.title().in(language);
        var page = new Anchor((language == Language.EN ? "/en" : "") + occasion.path(), title);
        page.setRouterIgnore(true);
        var card = new ListItem(
                new H2(page),
                new Paragraph(words.when(occasion, language)),
                new Paragraph(words.where(occasion, language)),
                new Paragraph(words.standing(occasion, clock.instant(), language)));
        card.addClassName("card");
        if (mine != null) {
            card.add(new Paragraph(getTranslation("conferences.mine." + mine.state())));
            card.add(action("conferences.mine.see", title, "/portal/registrations"));
        } else if (occasion.registrationOpen()) {
            var key = occasion.full() ? "conferences.page.join-waiting-list" : "conferences.page.register";
            card.add(action(key, title, "/portal/register/" + occasion.id().value()));
        }
        return card;
    }

    /** A link whose name says for what, for those who hear the links one by one. */
    private Anchor action(String key, String title, String target) {
        var link = new Anchor(target, getTranslation(key));
        link.getElement().setAttribute("aria-label", getTranslation(key) + ": " + title);
        link.addClassName("button");
        return link;
    }
}
