package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.received.MyContribution;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Times;

/** One of my contributions in the list: its title, how far it has come in words, its goal, and the answer. */
final class ContributionCard extends Article {

    ContributionCard(MyContribution contribution, ZoneId zone) {
        addClassName("card");
        var language = Language.of(getLocale());
        var title = contribution.form().title();
        var link = new Anchor(
                InputRoutes.mine(contribution.id()), title.isEmpty() ? getTranslation("input.mine.untitled") : title);
        add(new H2(link), new StateLine(contribution, zone));
        contribution
                .goal()
                .ifPresent(goal -> add(muted(getTranslation(
                        "input.mine.goal", goal.code(), goal.title().in(language)))));
        contribution
                .call()
                .ifPresent(call -> add(muted(getTranslation(
                        contribution.isDraft() && call.isOpen() ? "input.mine.call-open" : "input.mine.call",
                        call.title().in(language),
                        Times.full(call.closesAt(), zone, getLocale())))));
        if (contribution.isDraft()) {
            add(muted(getTranslation("input.mine.only-you")));
        } else if (!contribution.signature().isForOneself()) {
            add(muted(getTranslation(
                    contribution.signature().key(), contribution.signature().arguments(zone, getLocale()))));
        }
        contribution
                .answer()
                .ifPresent(answer -> add(new Anchor(
                        InputRoutes.mine(contribution.id()) + "#answer", getTranslation("input.mine.read-answer"))));
    }

    private static Paragraph muted(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("muted");
        return paragraph;
    }
}
