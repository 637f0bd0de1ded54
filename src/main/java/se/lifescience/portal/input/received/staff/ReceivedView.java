package se.lifescience.portal.input.received.staff;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.components.TableDownload;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.received.ContributionState;
import se.lifescience.portal.input.received.ReceivedService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.RecentLogin;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.tables.TableFormat;
import se.lifescience.portal.strategy.StrategyService;

/** Everything that has been received; the address keeps the filter. */
@Route(InputRoutes.RECEIVED)
@Menu(title = "input.received.menu", order = 31)
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class ReceivedView extends Page implements BeforeEnterObserver {

    private final ReceivedService received;
    private final PortalSettings settings;
    private final RecentLogin fresh;
    private final FilterBar filters;
    private final Paragraph found = new Paragraph();
    private final ResponsiveGrid<ReceivedService.Row> grid =
            new ResponsiveGrid<>(getTranslation("input.received.heading"));

    ReceivedView(
            ReceivedService received,
            CallService calls,
            StrategyService strategy,
            ReceivedDownload download,
            RecentLogin fresh,
            PortalSettings settings) {
        super("input.received.heading");
        this.received = received;
        this.settings = settings;
        this.fresh = fresh;
        this.filters = new FilterBar(strategy.options(), calls.all(), this::filterChanged);
        lead(counts());
        found.getElement().setAttribute("role", "status");
        grid.setItems(DataProvider.fromCallbacks(this::rows, query -> (int) received.count(filters.filter())));
        columns();
        var exports = new Div(
                export(download, TableFormat.CSV, "input.received.csv"),
                export(download, TableFormat.XLSX, "input.received.xlsx"));
        exports.addClassName("buttons");
        add(filters, found, grid, exports);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private void columns() {
        grid.badgeColumn(
                getTranslation("input.received.number"),
                row -> new Anchor(InputRoutes.received(row.id()), row.registryNumber()));
        column(ReceivedService.Sort.TITLE, "input.received.title")
                .setWidth("9rem")
                .setFlexGrow(3);
        grid.textColumn(getTranslation("input.received.sender"), ReceivedService.Row::sender);
        column(ReceivedService.Sort.ORGANISATION, "input.received.organisation");
        brief(ReceivedService.Sort.GOAL, "input.received.goal");
        column(ReceivedService.Sort.STATE, "input.received.state");
        var submitted = column(ReceivedService.Sort.SUBMITTED, "input.received.submitted");
        grid.sort(List.of(new GridSortOrder<>(submitted, SortDirection.DESCENDING)));
    }

    private Grid.Column<ReceivedService.Row> column(ReceivedService.Sort sort, String header) {
        return grid.textColumn(getTranslation(header), row -> cell(sort, row)).setSortProperty(sort.name());
    }

    private Grid.Column<ReceivedService.Row> brief(ReceivedService.Sort sort, String header) {
        return grid.shortColumn(getTranslation(header), row -> cell(sort, row)).setSortProperty(sort.name());
    }

    private String cell(ReceivedService.Sort sort, ReceivedService.Row row) {
        return switch (sort) {
            case TITLE -> row.title();
            case ORGANISATION ->
                getTranslation(row.signature().key(), row.signature().arguments(settings.zone(), getLocale()));
            case GOAL -> row.goal().code();
            case STATE ->
                row.withdrawn()
                        ? getTranslation(
                                "input.received.state-withdrawn",
                                getTranslation(row.state().key()))
                        : getTranslation(row.state().key());
            case SUBMITTED -> Times.full(row.submittedAt(), settings.zone(), getLocale());
        };
    }

    private Stream<ReceivedService.Row> rows(Query<ReceivedService.Row, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        var sort = order.map(it -> ReceivedService.Sort.valueOf(it.getSorted())).orElse(ReceivedService.Sort.SUBMITTED);
        var ascending =
                order.map(it -> it.getDirection() == SortDirection.ASCENDING).orElse(false);
        return received.find(filters.filter(), sort, ascending, query.getOffset(), query.getLimit()).stream();
    }

    private void filterChanged() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, filters.location(InputRoutes.RECEIVED)));
        refresh();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        found.setText(getTranslation("input.received.found", received.count(filters.filter())));
    }

    private String counts() {
        var counts = received.counts();
        return Arrays.stream(ContributionState.values())
                .map(state -> getTranslation(state.key()) + ": " + counts.getOrDefault(state, 0L))
                .collect(Collectors.joining(" · "));
    }

    private TableDownload export(ReceivedDownload download, TableFormat wanted, String key) {
        var language = Language.of(getLocale());
        var link = new TableDownload(
                getTranslation(key),
                fresh::require,
                getTranslation("input.received.file"),
                wanted,
                (format, out) -> download.write(format, filters.filter(), language, out));
        link.addClassName("button");
        return link;
    }
}
