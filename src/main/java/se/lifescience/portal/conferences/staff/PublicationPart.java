package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import se.lifescience.portal.conferences.ConferenceView;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.participation.OccasionState;

/** How far the conference has come, the steps it can take from there, and the way to those who come. */
final class PublicationPart extends ConferenceSection {

    private final Editing editing;
    private final ConferenceWords words;
    private final Clock clock;
    private final Runnable moved;
    private final Div content = new Div();

    PublicationPart(Editing editing, ConferenceWords words, Clock clock, Runnable moved) {
        super("conferences.edit.publication");
        this.editing = editing;
        this.words = words;
        this.clock = clock;
        this.moved = moved;
        add(content);
    }

    void show(ConferenceView conference) {
        var occasion = conference.occasion();
        content.removeAll();
        content.add(
                new Paragraph(words.standing(occasion, clock.instant(), Language.of(getLocale()))),
                new Paragraph(getTranslation(
                        "conferences.edit.numbers", occasion.taken(), occasion.capacity(), occasion.waiting())),
                links(conference));
        occasion.next().forEach(step -> content.add(step(step, conference)));
    }

    private Div links(ConferenceView conference) {
        var id = conference.occasion().id().value();
        var links = new Div();
        links.addClassName("links");
        if (conference.occasion().state().isPublic()) {
            var page = new Anchor(
                    "/conferences/" + conference.slug(), getTranslation("conferences.edit.show-public-page"));
            page.setRouterIgnore(true);
            links.add(page);
        }
        links.add(new Anchor(
                "/office/occasions/" + id + "/registrations", getTranslation("conferences.edit.registrations")));
        if (conference.occasion().registrationOpen()) {
            links.add(new Anchor("/office/invitations", getTranslation("conferences.edit.invite")));
        }
        return links;
    }

    /** A button, and beside it what pressing it does. */
    private Div step(OccasionState to, ConferenceView conference) {
        var key = "conferences.step." + to;
        var button = new Button(getTranslation(key));
        if (to == OccasionState.CANCELLED) {
            var title = conference.occasion().title().in(Language.of(getLocale()));
            button.addThemeVariants(ButtonVariant.ERROR);
            button.addClickListener(click -> ask("conferences.step.ask-cancel", title, () -> move(to)));
        } else {
            button.addClickListener(click -> move(to));
        }
        var row = new Div(button, new Paragraph(getTranslation(key + ".help")));
        row.addClassName("step");
        return row;
    }

    private void move(OccasionState to) {
        run("conferences.step.done", () -> {
            editing.conferences().move(editing.id(), to);
            moved.run();
        });
    }
}
