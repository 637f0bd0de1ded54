package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.conferences.ConferenceFacts;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.ConferenceView;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** The parts of a conference's page, each saved by itself; what one of them changes, the others show. */
final class ConferenceParts extends Div {

    private final Editing editing;
    private final Consumer<ConferenceView> shown;
    private final FactsPart facts;
    private final ProgrammePart programme;
    private final PublicationPart publication;

    ConferenceParts(
            ConferenceService conferences,
            ConferenceView conference,
            List<GoalView> goals,
            ConferenceWords words,
            ZoneId zone,
            Clock clock,
            Consumer<ConferenceView> shown) {
        this.editing = new Editing(conferences, conference.id(), conference.version());
        this.shown = shown;
        this.facts = new FactsPart(zone, title -> Optional.empty(), "conferences.edit.save-facts", this::saveFacts);
        this.programme = new ProgrammePart(editing, words, zone);
        this.publication = new PublicationPart(editing, words, clock, this::refresh);
        addClassName("parts");
        add(
                publication,
                facts,
                new TextsPart(editing, conference.texts()),
                programme,
                new HostsAndGoalsPart(editing, conference, goals),
                new RecordingPart(editing, conference.recording()));
        show(conference);
    }

    private void saveFacts(ConferenceFacts typed) {
        editing.save(version -> editing.conferences().editFacts(editing.id(), version, typed));
        refresh();
        programme.refresh();
        Notices.done(getTranslation("conferences.edit.saved"));
    }

    private void refresh() {
        show(editing.conferences().get(editing.id()));
    }

    private void show(ConferenceView conference) {
        facts.show(conference);
        publication.show(conference);
        shown.accept(conference);
    }
}
