package se.lifescience.portal.audit.staff;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import se.lifescience.portal.audit.AuditService;
import se.lifescience.portal.components.DateField;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;

/** Who did what, and when: the lines can be looked for, never changed. */
@Route("office/audit")
@Menu(title = "audit.menu", order = 90)
@RolesAllowed(Roles.ADMIN)
class AuditView extends Page {

    private final AuditService audit;
    private final PortalSettings settings;
    private final ComboBox<String> action = new ComboBox<>(getTranslation("audit.action"));
    private final TextField subject = new TextField(getTranslation("audit.subject"));
    private final DateField from = new DateField(getTranslation("audit.from"));
    private final DateField to = new DateField(getTranslation("audit.to"));
    private final Paragraph found = new Paragraph();
    private final ResponsiveGrid<AuditService.Entry> grid = new ResponsiveGrid<>(getTranslation("audit.heading"));

    AuditView(AuditService audit, MessageSource texts, PortalSettings settings) {
        super("audit.heading");
        this.audit = audit;
        this.settings = settings;
        lead(getTranslation("audit.lead"));
        var language = Language.of(getLocale());
        var words = new AuditWords(texts, language);
        action.setItems(audit.actions().stream()
                .sorted(Comparator.comparing(words::action, Collator.getInstance(getLocale())))
                .toList());
        action.setItemLabelGenerator(words::action);
        action.setPlaceholder(getTranslation("audit.any"));
        action.setClearButtonVisible(true);
        subject.setPlaceholder(getTranslation("audit.reference"));
        subject.setClearButtonVisible(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        var filters = new Div(action, subject, from, to);
        filters.addClassName("toolbar");
        found.getElement().setAttribute("role", "status");
        grid.setItems(DataProvider.fromCallbacks(
                query -> audit.find(filter(), query.getOffset(), query.getLimit(), language).stream(),
                query -> (int) audit.count(filter())));
        grid.shortColumn(getTranslation("audit.at"), entry -> Times.full(entry.at(), settings.zone(), getLocale()));
        grid.textColumn(getTranslation("audit.actor"), words::who);
        grid.textColumn(getTranslation("audit.action"), entry -> words.action(entry.action()))
                .setFlexGrow(2);
        grid.textColumn(getTranslation("audit.subject"), words::subject).setFlexGrow(2);
        grid.textColumn(getTranslation("audit.facts"), words::facts).setFlexGrow(2);
        add(filters, found, grid);
        action.addValueChangeListener(event -> refresh());
        subject.addValueChangeListener(event -> refresh());
        from.addValueChangeListener(event -> refresh());
        to.addValueChangeListener(event -> refresh());
        refresh();
    }

    private AuditService.Filter filter() {
        var last = to.getValue();
        return new AuditService.Filter(
                action.getOptionalValue().orElse(""),
                subject.getValue(),
                start(from.getValue()),
                start(last == null ? null : last.plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(settings.zone()).toInstant();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        found.setText(getTranslation("audit.found", audit.count(filter())));
    }
}
