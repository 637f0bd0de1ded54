package se.lifescience.portal.memberships.staff;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.applications.ApplicationService;

/** The organisations that want to be registered, the one that has waited longest first. */
@Route("office/applications")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "memberships.applications.title", order = 33)
class ApplicationsView extends Page {

    ApplicationsView(ApplicationService applications, Translations translations, PortalSettings settings) {
        super("memberships.applications.title");
        lead(getTranslation("memberships.applications.lead"));
        var openOnly = new Checkbox(getTranslation("memberships.applications.open"), true);
        var grid = new ResponsiveGrid<ApplicationService.Row>(getTranslation("memberships.applications.title"));
        grid.componentColumn(
                getTranslation("organisations.field.organisation"),
                row -> new RouterLink(
                        row.name(),
                        ApplicationDetailView.class,
                        new RouteParameters("id", row.id().toString())));
        grid.textColumn(getTranslation("memberships.applications.applicant"), ApplicationService.Row::applicant);
        grid.textColumn(
                getTranslation("organisations.field.email"),
                row -> row.evidence().text(Language.of(getLocale()), translations));
        grid.textColumn(
                getTranslation("memberships.own.state"),
                row -> getTranslation(row.state().key()));
        grid.shortColumn(
                getTranslation("memberships.own.since"),
                row -> Times.full(row.createdAt(), settings.zone(), getLocale()));
        grid.setItems(
                query -> applications.list(openOnly.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> applications.count(openOnly.getValue()));
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("memberships.applications.none"), getTranslation("memberships.applications.none.text")));
        openOnly.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        var toolbar = new Div(openOnly);
        toolbar.addClassName("toolbar");
        add(toolbar, grid);
    }
}
