package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.received.Answer;
import se.lifescience.portal.input.received.MyContribution;
import se.lifescience.portal.input.received.Signature;
import se.lifescience.portal.input.received.VersionView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.pages.Markdown;

/** A contribution that has been sent: what was received, what has happened, and what its sender can still add. */
final class SentPart extends Div {

    /** What a sender can still do. */
    enum Add {
        WITHDRAW,
        SUPPLEMENT
    }

    private final ZoneId zone;
    private final Markdown markdown;

    SentPart(
            MyContribution mine,
            List<VersionView> versions,
            String responsible,
            Markdown markdown,
            ZoneId zone,
            Map<Add, Consumer<SupplementForm.Added>> actions,
            Runnable refresh) {
        this.zone = zone;
        this.markdown = markdown;
        add(new StateLine(mine, zone));
        mine.goal()
                .ifPresent(goal -> add(new Paragraph(getTranslation(
                        "input.mine.goal", goal.code(), goal.title().in(Language.of(getLocale()))))));
        add(words(mine.signature()));
        mine.withdrawal().filter(it -> !it.note().isEmpty()).ifPresent(it -> add(new Paragraph(it.note())));
        mine.answer().ifPresent(answer -> add(answer, responsible));
        versions.forEach(this::add);
        var forms = new Div();
        var buttons = new Div();
        buttons.addClassName("buttons");
        if (mine.canBeSupplemented()) {
            buttons.add(opener(
                    forms,
                    "input.sent.supplement",
                    () -> SupplementForm.supplement(versions.getFirst(), action(actions, Add.SUPPLEMENT), refresh)));
        }
        if (mine.canBeWithdrawn()) {
            buttons.add(opener(
                    forms,
                    "input.sent.withdraw",
                    () -> SupplementForm.withdrawal(action(actions, Add.WITHDRAW), refresh)));
        }
        if (!mine.isMineToChange()) {
            var notice = new Paragraph(
                    getTranslation("input.refusal.no-mandate", mine.signature().organisation()));
            notice.addClassName("notice");
            add(notice);
        }
        add(buttons, forms, new Anchor(InputRoutes.MINE, getTranslation("input.sent.back")));
    }

    private static Consumer<SupplementForm.Added> action(Map<Add, Consumer<SupplementForm.Added>> actions, Add add) {
        return actions.getOrDefault(add, added -> {});
    }

    private Button opener(Div place, String key, Supplier<SupplementForm> form) {
        return new Button(getTranslation(key), event -> {
            place.removeAll();
            place.add(form.get());
        });
    }

    private void add(Answer answer, String responsible) {
        var section = new Section(
                new H2(getTranslation("input.sent.answer")),
                new MarkdownView(markdown, answer.text()),
                new Paragraph(getTranslation(
                        "input.sent.answered-by", answer.by(), Times.day(answer.at(), zone, getLocale()))));
        if (!responsible.isEmpty()) {
            section.add(new Paragraph(responsible));
        }
        section.setId("answer");
        section.addClassName("card");
        add(section);
    }

    private Paragraph words(Signature signature) {
        return new Paragraph(getTranslation(signature.key(), signature.arguments(zone, getLocale())));
    }

    private void add(VersionView version) {
        var hash = new Code(version.sha256());
        hash.addClassName("hash");
        add(new Section(
                new H2(getTranslation(
                        version.number() == 1 ? "input.sent.first-version" : "input.sent.version",
                        version.number(),
                        Times.full(version.at(), zone, getLocale()))),
                words(version.signature()),
                new Paragraph(version.title()),
                new MarkdownView(markdown, version.text()),
                new Paragraph(new Span(getTranslation("input.sent.hash") + " "), hash)));
    }
}
