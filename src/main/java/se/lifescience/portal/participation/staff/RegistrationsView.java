package se.lifescience.portal.participation.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.MenuParent;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.components.TableDownload;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.RecentLogin;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.tables.TableFormat;
import se.lifescience.portal.participation.OccasionAdministration;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.OccasionService;
import se.lifescience.portal.participation.RegistrationAdministration;
import se.lifescience.portal.participation.RegistrationState;
import se.lifescience.portal.participation.RegistrationWords;

/** Who is registered for an occasion, and what the office can do about it. */
@Route("office/occasions/:occasion/registrations")
@MenuParent("office/conferences")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class RegistrationsView extends Page implements BeforeEnterObserver {

    private final OccasionService occasions;
    private final OccasionAdministration administration;
    private final RegistrationAdministration desk;
    private final RegistrationWords words;
    private final RecentLogin fresh;
    private final Div content = new Div();
    private final Div counts = new Div();
    private final ResponsiveGrid<RegistrationAdministration.Row> grid =
            new ResponsiveGrid<>(getTranslation("participation.office.title"));
    private RegistrationAdministration.Filter filter = RegistrationAdministration.Filter.ALL;
    private @Nullable OccasionId occasion;

    RegistrationsView(
            OccasionService occasions,
            OccasionAdministration administration,
            RegistrationAdministration desk,
            RegistrationWords words,
            RecentLogin fresh) {
        super("participation.office.title");
        this.occasions = occasions;
        this.administration = administration;
        this.desk = desk;
        this.words = words;
        this.fresh = fresh;
        grid.setItemsPageable(
                page -> occasion == null
                        ? List.of()
                        : desk.rows(occasion, filter, Math.toIntExact(page.getOffset()), page.getPageSize()),
                page -> occasion == null ? 0 : desk.count(occasion, filter));
        columns();
        add(counts, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("occasion")
                .map(RegistrationsView::id)
                .orElseThrow();
        var language = Language.of(getLocale());
        var found = occasions.known(id).orElseThrow(NotFoundException::new);
        occasion = id;
        heading(getTranslation("participation.office.title") + ": "
                + found.title().in(language));
        lead(words.when(found, language));
        content.removeAll();
        content.add(tools(id), grid);
        refresh();
    }

    private Div tools(OccasionId id) {
        var state = new ComboBox<RegistrationState>(getTranslation("participation.office.filter.state"));
        state.setItems(RegistrationState.values());
        state.setItemLabelGenerator(value -> words.state(value, Language.of(getLocale())));
        state.setPlaceholder(getTranslation("participation.office.filter.all"));
        state.setClearButtonVisible(true);
        var text = new TextField(getTranslation("participation.office.filter.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.addValueChangeListener(
                change -> filter(new RegistrationAdministration.Filter(change.getValue(), filter.text())));
        text.addValueChangeListener(
                change -> filter(new RegistrationAdministration.Filter(filter.state(), change.getValue())));
        var tools = new Div(
                state,
                text,
                new Button(
                        getTranslation("participation.office.register"),
                        click -> new RegisterDialog(form -> desk.register(id, form), this::refresh).open()),
                new Button(
                        getTranslation("participation.office.capacity.change"),
                        click -> new CapacityDialog(
                                        desk.counts(id).capacity(),
                                        places -> administration.changeCapacity(id, places),
                                        this::refresh)
                                .open()),
                export(id, TableFormat.XLSX, "participation.office.export.xlsx"),
                export(id, TableFormat.CSV, "participation.office.export.csv"));
        tools.addClassName("toolbar");
        return tools;
    }

    /** The list as it is filtered at the moment of the click. */
    private TableDownload export(OccasionId id, TableFormat wanted, String key) {
        var language = Language.of(getLocale());
        return new TableDownload(
                getTranslation(key),
                fresh::require,
                getTranslation("participation.office.export.file"),
                wanted,
                (format, out) -> desk.export(id, filter, format, language, out));
    }

    private void columns() {
        var language = Language.of(getLocale());
        column("name", RegistrationAdministration.Row::name);
        column("email", RegistrationAdministration.Row::email);
        column("organisation", RegistrationAdministration.Row::organisation);
        brief("state", row -> words.state(row.state(), language));
        brief("position", row -> row.position() == null ? "" : row.position().toString());
        brief("source", row -> getTranslation("participation.source." + row.source()));
        brief("registered", row -> words.moment(row.registeredAt(), language));
        grid.action(getTranslation("participation.office.column.actions"), this::cancelButton);
        grid.setEmptyStateText(getTranslation("participation.office.none.text"));
    }

    private void column(String key, ValueProvider<RegistrationAdministration.Row, String> text) {
        grid.textColumn(getTranslation("participation.office.column." + key), text);
    }

    private void brief(String key, ValueProvider<RegistrationAdministration.Row, String> text) {
        grid.shortColumn(getTranslation("participation.office.column." + key), text);
    }

    private Component cancelButton(RegistrationAdministration.Row row) {
        if (!row.state().isActive()) {
            return new Span();
        }
        var button = new Button(getTranslation("participation.office.cancel.short"), click -> ask(row));
        button.setAriaLabel(getTranslation("participation.office.cancel", row.name()));
        return button;
    }

    private void ask(RegistrationAdministration.Row row) {
        ConfirmDialog.of(
                        getTranslation("participation.office.cancel.question", row.name()),
                        getTranslation("participation.office.cancel.text"))
                .yes(getTranslation("participation.office.cancel.short"), () -> cancel(row))
                .no(getTranslation("participation.office.back"))
                .destructive()
                .ask();
    }

    private void cancel(RegistrationAdministration.Row row) {
        try {
            desk.cancel(row.id());
            Notices.done(getTranslation("participation.office.cancelled"));
        } finally {
            refresh();
        }
    }

    private void filter(RegistrationAdministration.Filter wanted) {
        filter = wanted;
        grid.getDataProvider().refreshAll();
    }

    private void refresh() {
        if (occasion != null) {
            counts.removeAll();
            counts.add(new CountsLine(desk.counts(occasion)));
            grid.getDataProvider().refreshAll();
        }
    }

    private static OccasionId id(String parameter) {
        return Ids.parse(parameter).map(OccasionId::new).orElseThrow(NotFoundException::new);
    }
}
