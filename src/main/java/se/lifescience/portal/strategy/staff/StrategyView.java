package se.lifescience.portal.strategy.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.strategy.EditionDraft;
import se.lifescience.portal.strategy.EditionService;
import se.lifescience.portal.strategy.EditionState;
import se.lifescience.portal.strategy.EditionView;
import se.lifescience.portal.strategy.StrategyImport;

/** The editions of the strategy with their areas and goals, where a new one is read in and put in force. */
@Route("office/strategy")
@Menu(title = "strategy.office.title", order = 60)
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class StrategyView extends Page {

    private final transient EditionService editions;
    private final transient StrategyImport files;
    private final Div list = new Div();

    StrategyView(EditionService editions, StrategyImport files) {
        super("strategy.office.title");
        this.editions = editions;
        this.files = files;
        lead(getTranslation("strategy.office.lead"));
        add(list, new EditionForm(this::take));
        show();
    }

    private void take(EditionDraft draft) {
        files.take(draft);
        Notices.done(getTranslation("strategy.office.saved", draft.code()));
        show();
    }

    private void show() {
        list.removeAll();
        var all = editions.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("strategy.office.none.heading"), getTranslation("strategy.office.none.text")));
        }
        all.forEach(edition -> list.add(card(edition)));
    }

    private Div card(EditionView edition) {
        var language = Language.of(getLocale());
        var facts = new Paragraph(getTranslation("strategy.state." + edition.state()) + " · "
                + getTranslation("strategy.office.presented", month(edition.presented())) + " · "
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
        var card = new Div(new H2(edition.title().in(language)), facts);
        if (edition.state().isPublic()) {
            card.add(new Anchor("/strategy/" + edition.code(), getTranslation("strategy.office.open")));
        }
        if (edition.state() == EditionState.DRAFT) {
            var button = new Button(getTranslation("strategy.office.put-in-force"), event -> ask(edition));
            button.setAriaLabel(getTranslation(
                    "strategy.office.put-in-force.label", edition.title().in(language)));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            var actions = new Div(button);
            actions.addClassName("actions");
            card.add(actions);
        }
        card.add(areas);
        card.addClassName("card");
        return card;
    }

    private void ask(EditionView edition) {
        var title = edition.title().in(Language.of(getLocale()));
        ConfirmDialog.of(
                        getTranslation("strategy.office.put-in-force.heading", title),
                        getTranslation("strategy.office.put-in-force.text"))
                .no(getTranslation("strategy.office.put-in-force.no"))
                .yes(getTranslation("strategy.office.put-in-force.yes"), () -> putInForce(edition))
                .ask();
    }

    private void putInForce(EditionView edition) {
        try {
            editions.putInForce(edition.id());
            Notices.done(getTranslation("strategy.office.put-in-force.done", edition.code()));
        } finally {
            show();
        }
    }

    private String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", getLocale()).format(day);
    }
}
