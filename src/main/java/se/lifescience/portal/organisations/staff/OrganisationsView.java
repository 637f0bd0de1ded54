package se.lifescience.portal.organisations.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.OrganisationView;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.RegionService;
import se.lifescience.portal.organisations.components.SectorTexts;

/** The organisations the office knows. */
@Route("office/organisations")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "organisations.organisations.title", order = 32)
class OrganisationsView extends Page implements BeforeEnterObserver {

    private final OrganisationService organisations;
    private final List<Region> regions;
    private final SectorTexts texts;
    private final TextField text = new TextField();
    private final ResponsiveGrid<OrganisationView> grid =
            new ResponsiveGrid<>(getTranslation("organisations.organisations.title"));

    OrganisationsView(OrganisationService organisations, RegionService regionService) {
        super("organisations.organisations.title");
        this.organisations = organisations;
        this.regions = regionService.all();
        texts = new SectorTexts(this, this.regions);
        text.setLabel(getTranslation("organisations.search"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                getUI().ifPresent(
                                ui -> ui.navigate(OrganisationsView.class, QueryParameters.of("q", event.getValue())));
            }
        });
        columns();
        var actions = new Div(new Button(getTranslation("organisations.organisation.new"), event -> open(null)));
        actions.addClassName("actions");
        var search = new Div(text);
        search.addClassName("toolbar");
        add(actions, search, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        text.setValue(Objects.requireNonNull(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("")));
        refresh();
    }

    private void refresh() {
        var filter = text.getValue();
        grid.setItems(
                query -> organisations.list(filter, query.getOffset(), query.getLimit()).stream(),
                query -> organisations.count(filter));
    }

    private void columns() {
        grid.componentColumn(
                        getTranslation("organisations.field.organisation"),
                        one -> new RouterLink(
                                one.data().nameSv(),
                                OrganisationDetailView.class,
                                new RouteParameters("id", one.id().value().toString())))
                .setFlexGrow(2);
        grid.textColumn(
                getTranslation("organisations.field.sector"),
                one -> texts.sector(one.data().sector()));
        grid.textColumn(
                getTranslation("organisations.field.region"),
                one -> texts.region(one.data().region()));
        grid.shortColumn(getTranslation("organisations.own.members"), OrganisationView::members);
        grid.shortColumn(getTranslation("organisations.contacts.title"), OrganisationView::contacts);
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("organisations.organisations.empty"),
                getTranslation("organisations.organisations.empty.text")));
    }

    private void open(@Nullable OrganisationView one) {
        new OrganisationDialog(texts, regions, one, (id, version, data) -> {
                    organisations.save(id, version, data);
                    refresh();
                })
                .open();
    }
}
