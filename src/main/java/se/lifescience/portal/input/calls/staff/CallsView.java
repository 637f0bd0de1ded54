package se.lifescience.portal.input.calls.staff;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;

/** All calls for input, drafts among them. */
@Route(InputRoutes.CALLS)
@Menu(title = "input.calls.menu", order = 35)
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class CallsView extends Page {

    CallsView(CallService calls, PortalSettings settings) {
        super("input.calls.heading");
        var start = new Anchor(InputRoutes.CALLS + "/" + InputRoutes.NEW, getTranslation("input.calls.start"));
        start.addClassName("button");
        var all = calls.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    getTranslation("input.calls.empty.heading"), getTranslation("input.calls.empty.text"), start));
            return;
        }
        var language = Language.of(getLocale());
        var grid = new ResponsiveGrid<CallView>(getTranslation("input.calls.heading"));
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        grid.componentColumn(
                        getTranslation("input.calls.title"),
                        call -> new Anchor(
                                InputRoutes.call(call.id()), call.title().in(language)))
                .setFlexGrow(3);
        grid.shortColumn(
                getTranslation("input.calls.state"),
                call -> getTranslation(call.state().key()));
        grid.shortColumn(
                getTranslation("input.calls.opens"), call -> Times.full(call.opensAt(), settings.zone(), getLocale()));
        grid.shortColumn(
                getTranslation("input.calls.closes"),
                call -> Times.full(call.closesAt(), settings.zone(), getLocale()));
        grid.badgeColumn(
                getTranslation("input.calls.received"),
                call -> new Anchor(
                        InputRoutes.RECEIVED + "?call=" + call.slug(), getTranslation("input.calls.received")));
        var actions = new Div(start);
        actions.addClassName("actions");
        add(actions, grid);
    }
}
