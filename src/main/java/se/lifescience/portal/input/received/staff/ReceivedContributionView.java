package se.lifescience.portal.input.received.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.received.Answer;
import se.lifescience.portal.input.received.HandlingService;
import se.lifescience.portal.input.received.ReceivedContribution;
import se.lifescience.portal.input.received.ReceivedService;
import se.lifescience.portal.input.received.Signature;
import se.lifescience.portal.input.received.VersionView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.pages.Markdown;

/** One received contribution: what it says, what has happened to it, and what to do with it. */
@Route(InputRoutes.ONE_RECEIVED)
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class ReceivedContributionView extends Page implements BeforeEnterObserver {

    private final ReceivedService received;
    private final HandlingService handling;
    private final Markdown markdown;
    private final PortalSettings settings;
    private final Div content = new Div();

    ReceivedContributionView(
            ReceivedService received, HandlingService handling, Markdown markdown, PortalSettings settings) {
        super("input.received.one");
        this.received = received;
        this.handling = handling;
        this.markdown = markdown;
        this.settings = settings;
        add(content, new Anchor(InputRoutes.RECEIVED, getTranslation("input.received.back")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, "id", id -> show(received.get(new ContributionId(id))));
    }

    private void show(ReceivedContribution contribution) {
        var row = contribution.row();
        heading(row.title());
        lead(getTranslation(
                "input.received.lead",
                row.registryNumber(),
                getTranslation(row.state().key())));
        content.removeAll();
        contribution.withdrawal().ifPresent(it -> content.add(withdrawn(it.note(), day(it.at()))));
        content.add(facts(contribution));
        contribution.versions().forEach(version -> content.add(text(version)));
        contribution
                .answer()
                .ifPresentOrElse(
                        answer -> content.add(answer(answer)),
                        () -> content.add(new HandlingForm(
                                row.state(),
                                markdown,
                                state -> handling.handle(row.id(), state),
                                text -> handling.answer(row.id(), text),
                                () -> show(received.get(row.id())))));
        content.add(timeline(contribution));
    }

    private Paragraph withdrawn(String note, String day) {
        var mark = new Paragraph(
                note.isEmpty()
                        ? getTranslation("input.received.withdrawn", day)
                        : getTranslation("input.received.withdrawn-note", day, note));
        mark.addClassNames("notice", "notice-warn");
        return mark;
    }

    private DescriptionList facts(ReceivedContribution contribution) {
        var row = contribution.row();
        var language = Language.of(getLocale());
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "input.received.sender", row.sender());
        fact(list, "input.received.organisation", words(row.signature()));
        fact(
                list,
                "input.received.goal",
                contribution
                        .goal()
                        .map(goal -> goal.code() + " " + goal.title().in(language))
                        .orElse(row.goal().code()));
        contribution
                .call()
                .ifPresent(
                        call -> fact(list, "input.received.call", call.title().in(language)));
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private String words(Signature signature) {
        return getTranslation(signature.key(), signature.arguments(settings.zone(), getLocale()));
    }

    private Section text(VersionView version) {
        var hash = new Code(version.sha256());
        hash.addClassName("hash");
        return new Section(
                new H2(getTranslation("input.sent.version", version.number(), time(version))),
                new Paragraph(words(version.signature())),
                new Paragraph(version.title()),
                reading(version.text()),
                new Paragraph(new Span(getTranslation("input.sent.hash") + " "), hash));
    }

    private Section answer(Answer answer) {
        var section = new Section(
                new H2(getTranslation("input.received.answer")),
                reading(answer.text()),
                new Paragraph(getTranslation("input.sent.answered-by", answer.by(), day(answer.at()))));
        section.addClassName("card");
        return section;
    }

    private Section timeline(ReceivedContribution contribution) {
        var list = new OrderedList();
        list.addClassName("timeline");
        for (ReceivedContribution.HistoryEntry historyEntry : contribution.timeline()) {
            list.add(new ListItem(getTranslation(
                    "input.received.step",
                    Times.full(historyEntry.at(), settings.zone(), getLocale()),
                    getTranslation(historyEntry.kind().key()),
                    historyEntry.by())));
        }
        return new Section(new H2(getTranslation("input.received.timeline")), list);
    }

    private Component reading(String text) {
        var reading = new Div(new Html("<div>" + markdown.html(text) + "</div>"));
        reading.addClassName("reading");
        return reading;
    }

    private String time(VersionView version) {
        return Times.full(version.at(), settings.zone(), getLocale());
    }

    private String day(Instant at) {
        return Times.day(at, settings.zone(), getLocale());
    }
}
