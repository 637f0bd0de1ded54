package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.conferences.ConferenceId;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.ConferenceView;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.strategy.StrategyService;

/** Everything about one conference, in parts that are saved each by itself. */
@Route("office/conferences/:conference")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class ConferenceEditView extends Page implements BeforeEnterObserver {

    private final ConferenceService conferences;
    private final ConferenceWords words;
    private final StrategyService strategy;
    private final PortalSettings settings;
    private final Clock clock;
    private @Nullable ConferenceParts parts;

    ConferenceEditView(
            ConferenceService conferences,
            ConferenceWords words,
            StrategyService strategy,
            PortalSettings settings,
            Clock clock) {
        super("conferences.edit.title");
        this.conferences = conferences;
        this.words = words;
        this.strategy = strategy;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, "conference", id -> show(conferences.get(new ConferenceId(id))));
    }

    private void show(ConferenceView conference) {
        if (parts != null) {
            remove(parts);
        }
        parts = new ConferenceParts(
                conferences, conference, strategy.options(), words, settings.zone(), clock, this::name);
        add(parts);
    }

    private void name(ConferenceView conference) {
        var language = Language.of(getLocale());
        heading(conference.occasion().title().in(language));
        lead(words.when(conference.occasion(), language));
    }
}
