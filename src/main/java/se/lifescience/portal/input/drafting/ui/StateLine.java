package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import se.lifescience.portal.input.received.ContributionState;
import se.lifescience.portal.input.received.MyContribution;
import se.lifescience.portal.kernel.Times;

/** How far a contribution has come, in words: its state, its registry number and the days that matter. */
final class StateLine extends Paragraph {

    StateLine(MyContribution contribution, ZoneId zone) {
        addClassName("state-line");
        var state = new Span(
                getTranslation(contribution.state().map(ContributionState::key).orElse("input.state.draft")));
        state.addClassNames(
                "badge",
                contribution
                        .state()
                        .map(it -> "state-" + it.name().toLowerCase(getLocale()))
                        .orElse("state-draft"));
        add(state);
        contribution.registryNumber().ifPresent(number -> part(getTranslation("input.mine.number", number)));
        if (contribution.isDraft()) {
            part(getTranslation("input.mine.saved", Times.full(contribution.changedAt(), zone, getLocale())));
        }
        contribution.submittedAt().ifPresent(at -> part(getTranslation("input.mine.sent", day(at, zone))));
        contribution.supplementedAt().ifPresent(at -> part(getTranslation("input.mine.supplemented", day(at, zone))));
        contribution.withdrawal().ifPresent(it -> part(getTranslation("input.mine.withdrawn", day(it.at(), zone))));
        contribution.answer().ifPresent(it -> part(getTranslation("input.mine.answered", day(it.at(), zone))));
    }

    private String day(Instant at, ZoneId zone) {
        return Times.day(at, zone, getLocale());
    }

    private void part(String text) {
        add(new Span(" · " + text));
    }
}
