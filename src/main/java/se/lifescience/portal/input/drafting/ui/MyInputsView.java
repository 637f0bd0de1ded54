package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;

/** My contributions: what I am writing, what I have sent, and what the office answered. */
@Route(InputRoutes.MINE)
@Menu(title = "input.mine.menu", order = 30)
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class MyInputsView extends Page {

    MyInputsView(ContributionService contributions, PortalSettings settings) {
        super("input.mine.heading");
        lead(getTranslation("input.mine.lead"));
        var start = new ActionLink(InputRoutes.start(), getTranslation("input.mine.start"));
        var mine = contributions.mine();
        if (mine.isEmpty()) {
            add(new EmptyState(
                    getTranslation("input.mine.empty.heading"), getTranslation("input.mine.empty.text"), start));
            return;
        }
        var actions = new Div(start);
        actions.addClassName("actions");
        add(actions);
        var list = new UnorderedList();
        list.addClassName("cards");
        mine.forEach(contribution -> list.add(new ListItem(new ContributionCard(contribution, settings.zone()))));
        add(list);
    }
}
