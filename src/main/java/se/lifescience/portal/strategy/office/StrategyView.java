package se.lifescience.portal.strategy.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Roles;
import se.lifescience.portal.strategy.EditionDraft;
import se.lifescience.portal.strategy.EditionView;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;

/** The editions of the strategy with their areas and goals, and where a new one is read in. */
@Route("office/strategy")
@Menu(title = "strategy.office.title", order = 60)
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class StrategyView extends Page {

    private final transient StrategyService strategy;
    private final transient StrategyImport editions;
    private final Div list = new Div();

    StrategyView(StrategyService strategy, StrategyImport editions) {
        super("strategy.office.title");
        this.strategy = strategy;
        this.editions = editions;
        lead(getTranslation("strategy.office.lead"));
        add(list, new EditionForm(this::take));
        show();
    }

    private void take(EditionDraft draft) {
        editions.take(draft);
        Notices.done(getTranslation("strategy.office.saved", draft.code()));
        show();
    }

    private void show() {
        list.removeAll();
        var all = strategy.editions();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("strategy.office.none.heading"), getTranslation("strategy.office.none.text")));
        }
        all.forEach(edition -> list.add(card(edition)));
    }

    private Div card(EditionView edition) {
        var language = Language.of(getLocale());
        var facts = new Paragraph(getTranslation("strategy.office.presented", month(edition.presented())) + " · "
                + getTranslation(
                        "strategy.office.count",
                        edition.areas().size(),
                        edition.goals().size()));
        facts.addClassName("muted");
        var areas = new OrderedList();
        areas.addClassName("areas");
        edition.areas().forEach(area -> {
            var goals = new UnorderedList();
            area.goals()
                    .forEach(goal -> goals.add(
                            new ListItem(goal.code() + " " + goal.title().in(language))));
            areas.add(new ListItem(new H3(area.code() + " " + area.title().in(language)), goals));
        });
        var card = new Div(
                new H2(edition.title().in(language)),
                facts,
                new Anchor("/strategy/" + edition.code(), getTranslation("strategy.office.open")),
                areas);
        card.addClassName("card");
        return card;
    }

    private String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", getLocale()).format(day);
    }
}
