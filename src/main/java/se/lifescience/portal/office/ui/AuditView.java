package se.lifescience.portal.office.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Roles;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.office.AuditEntry;
import se.lifescience.portal.office.AuditFilter;
import se.lifescience.portal.office.AuditService;

/** Who did what, and when: the lines can be looked for, never changed. */
@Route("office/audit")
@Menu(title = "office.audit.menu", order = 90)
@RolesAllowed(Roles.ADMIN)
class AuditView extends Page {

    private final AuditService audit;
    private final PortalSettings settings;
    private final TextField search = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Paragraph found = new Paragraph();
    private final Grid<AuditEntry> grid = new Grid<>();

    AuditView(AuditService audit, PortalSettings settings) {
        super("office.audit.heading");
        this.audit = audit;
        this.settings = settings;
        lead(getTranslation("office.audit.lead"));
        search.setLabel(getTranslation("office.audit.search"));
        search.setHelperText(getTranslation("office.audit.search.help"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        from.setLabel(getTranslation("office.audit.from"));
        to.setLabel(getTranslation("office.audit.to"));
        var filters = new Div(search, from, to);
        filters.addClassName("toolbar");
        found.getElement().setAttribute("role", "status");
        grid.setItems(DataProvider.fromCallbacks(
                query -> audit.find(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> (int) audit.count(filter())));
        grid.getElement().setAttribute("aria-label", getTranslation("office.audit.heading"));
        grid.addColumn(entry -> Times.full(entry.at(), settings.zone(), getLocale()))
                .setHeader(getTranslation("office.audit.at"));
        grid.addColumn(this::actor).setHeader(getTranslation("office.audit.actor"));
        grid.addColumn(AuditEntry::action).setHeader(getTranslation("office.audit.action"));
        grid.addColumn(AuditEntry::subject).setHeader(getTranslation("office.audit.subject"));
        grid.addColumn(entry -> facts(entry.facts())).setHeader(getTranslation("office.audit.facts"));
        add(filters, found, grid);
        search.addValueChangeListener(event -> refresh());
        from.addValueChangeListener(event -> refresh());
        to.addValueChangeListener(event -> refresh());
        refresh();
    }

    private AuditFilter filter() {
        var last = to.getValue();
        return new AuditFilter(
                search.getValue(), start(from.getValue()), start(last == null ? null : last.plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(settings.zone()).toInstant();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        found.setText(getTranslation("office.audit.found", audit.count(filter())));
    }

    private String actor(AuditEntry entry) {
        if (entry.actor().isEmpty()) {
            return getTranslation("office.audit.portal");
        }
        return entry.actorName().isEmpty() ? entry.actor().get().toString() : entry.actorName();
    }

    private static String facts(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining(", "));
    }
}
