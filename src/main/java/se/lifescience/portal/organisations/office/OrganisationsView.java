package se.lifescience.portal.organisations.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
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
import se.lifescience.portal.kernel.Roles;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.OrganisationView;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.Regions;

/** The organisations the office knows. */
@Route("office/organisations")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "organisations.organisations.title", order = 31)
class OrganisationsView extends Page implements BeforeEnterObserver {

    private final OrganisationService organisations;
    private final List<Region> regions;
    private final ContactTexts texts;
    private final TextField text = new TextField();
    private final Grid<OrganisationView> grid = new Grid<>();

    OrganisationsView(OrganisationService organisations, Regions regions) {
        super("organisations.organisations.title");
        this.organisations = organisations;
        this.regions = regions.all();
        texts = new ContactTexts(this, this.regions);
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
        add(actions, text, grid);
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
        grid.addComponentColumn(one -> new RouterLink(
                        one.data().nameSv(),
                        OrganisationDetailView.class,
                        new RouteParameters("id", one.id().value().toString())))
                .setHeader(getTranslation("organisations.field.organisation"))
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.addColumn(one -> texts.sector(one.data().sector()))
                .setHeader(getTranslation("organisations.field.sector"));
        grid.addColumn(one -> texts.region(one.data().region()))
                .setHeader(getTranslation("organisations.field.region"));
        grid.addColumn(OrganisationView::members).setHeader(getTranslation("organisations.own.members"));
        grid.addColumn(OrganisationView::contacts).setHeader(getTranslation("organisations.contacts.title"));
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("organisations.organisations.empty"),
                getTranslation("organisations.organisations.empty.text")));
        grid.getElement().setAttribute("aria-label", getTranslation("organisations.organisations.title"));
    }

    private void open(@Nullable OrganisationView one) {
        new OrganisationDialog(texts, regions, one, (id, version, data) -> {
                    organisations.save(id, version, data);
                    refresh();
                })
                .open();
    }
}
