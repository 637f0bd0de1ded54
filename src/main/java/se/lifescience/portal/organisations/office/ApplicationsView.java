package se.lifescience.portal.organisations.office;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Roles;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.organisations.ApplicationRow;
import se.lifescience.portal.organisations.ApplicationService;

/** The organisations that want to be registered, the one that has waited longest first. */
@Route("office/applications")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "organisations.applications.title", order = 32)
class ApplicationsView extends Page {

    ApplicationsView(ApplicationService applications, PortalSettings settings) {
        super("organisations.applications.title");
        lead(getTranslation("organisations.applications.lead"));
        var openOnly = new Checkbox(getTranslation("organisations.applications.open"), true);
        var grid = new Grid<ApplicationRow>();
        grid.addComponentColumn(row -> new RouterLink(
                        row.name(),
                        ApplicationDetailView.class,
                        new RouteParameters("id", row.id().toString())))
                .setHeader(getTranslation("organisations.field.organisation"));
        grid.addColumn(ApplicationRow::applicant).setHeader(getTranslation("organisations.applications.applicant"));
        grid.addColumn(row -> getTranslation(row.state().key())).setHeader(getTranslation("organisations.own.state"));
        grid.addColumn(row -> Times.full(row.createdAt(), settings.zone(), getLocale()))
                .setHeader(getTranslation("organisations.own.since"));
        grid.setItems(
                query -> applications.list(openOnly.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> applications.count(openOnly.getValue()));
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("organisations.applications.none"),
                getTranslation("organisations.applications.none.text")));
        grid.getElement().setAttribute("aria-label", getTranslation("organisations.applications.title"));
        openOnly.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        var toolbar = new Div(openOnly);
        toolbar.addClassName("toolbar");
        add(toolbar, grid);
    }
}
