package se.lifescience.portal.mail.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.mail.DeliveryService;
import se.lifescience.portal.mail.DeliveryState;

/** Every mail the portal has sent or is about to send, narrowed by what stands in the address. */
@Route("office/outbox")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "mail.outbox.title", order = 70)
class OutboxView extends Page implements BeforeEnterObserver {

    private static final String STATE = "state";
    private static final String WORDS = "q";

    private final transient DeliveryService deliveries;
    private final transient OutboxTexts texts;
    private final UnorderedList numbers = new UnorderedList();
    private final ComboBox<DeliveryState> state = new ComboBox<>();
    private final TextField words = new TextField();
    private final Paragraph found = new Paragraph();
    private final ResponsiveGrid<DeliveryService.Row> grid = new ResponsiveGrid<>(getTranslation("mail.outbox.title"));
    private boolean showing;

    OutboxView(DeliveryService deliveries, PortalSettings settings) {
        super("mail.outbox.title");
        this.deliveries = deliveries;
        this.texts = new OutboxTexts(this, settings);
        lead(getTranslation("mail.outbox.lead"));
        numbers.addClassName("numbers");
        numbers.getElement().setAttribute("aria-label", getTranslation("mail.outbox.numbers"));
        found.getElement().setAttribute("role", "status");
        columns();
        add(numbers, filters(), found, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        showing = true;
        state.setValue(parameters
                .getSingleParameter(STATE)
                .flatMap(name -> Arrays.stream(DeliveryState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null));
        words.setValue(parameters.getSingleParameter(WORDS).orElse(""));
        showing = false;
        refresh();
    }

    private Div filters() {
        state.setLabel(getTranslation("mail.outbox.state"));
        state.setPlaceholder(getTranslation("mail.outbox.state.all"));
        state.setItems(DeliveryState.values());
        state.setItemLabelGenerator(texts::state);
        state.setClearButtonVisible(true);
        state.addValueChangeListener(event -> mirror());
        words.setLabel(getTranslation("mail.outbox.search"));
        words.setHelperText(getTranslation("mail.outbox.search.help"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> mirror());
        var filters = new Div(state, words);
        filters.addClassName("toolbar");
        return filters;
    }

    private void columns() {
        grid.shortColumn(getTranslation("mail.outbox.when"), row -> texts.time(row.queuedAt()));
        grid.componentColumn(
                getTranslation("mail.outbox.recipient"),
                row -> new RouterLink(
                        row.name().isBlank() ? row.address() : row.name(),
                        DeliveryView.class,
                        new RouteParameters(DeliveryView.ID, row.id().toString())));
        grid.textColumn(getTranslation("mail.outbox.address"), DeliveryService.Row::address)
                .setFlexGrow(2);
        grid.textColumn(getTranslation("mail.outbox.subject"), DeliveryService.Row::subject)
                .setFlexGrow(2);
        grid.shortColumn(getTranslation("mail.outbox.kind"), row -> texts.kind(row.kind()));
        grid.badgeColumn(getTranslation("mail.outbox.state"), row -> texts.badge(row.state()));
        grid.textColumn(getTranslation("mail.outbox.reason"), texts::reason);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("mail.outbox.empty"), getTranslation("mail.outbox.empty.text")));
    }

    private void mirror() {
        if (showing) {
            return;
        }
        var parameters = new TreeMap<String, String>();
        Optional.ofNullable(state.getValue()).ifPresent(value -> parameters.put(STATE, value.name()));
        if (!words.getValue().isBlank()) {
            parameters.put(WORDS, words.getValue());
        }
        getUI().ifPresent(ui -> ui.navigate(OutboxView.class, QueryParameters.simple(parameters)));
    }

    private void refresh() {
        var filter = new DeliveryService.Filter(Optional.ofNullable(state.getValue()), words.getValue());
        found.setText(getTranslation("mail.outbox.found", deliveries.count(filter)));
        grid.setItems(
                query -> deliveries.list(filter, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> Math.toIntExact(deliveries.count(filter)));
        numbers.removeAll();
        numbers.add(items(deliveries.counts()));
    }

    private List<Component> items(Map<DeliveryState, Long> counts) {
        var items = new ArrayList<Component>();
        counts.forEach((one, count) -> {
            var link = new RouterLink(texts.state(one), OutboxView.class);
            link.setQueryParameters(QueryParameters.of(STATE, one.name()));
            items.add(new ListItem(strong(getTranslation("mail.outbox.number", count)), link));
        });
        return items;
    }

    private static HtmlContainer strong(String text) {
        var strong = new HtmlContainer("strong");
        strong.setText(text);
        return strong;
    }
}
