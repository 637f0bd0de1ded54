package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.components.TableDownload;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.contacts.ContactView;
import se.lifescience.portal.kernel.access.RecentLogin;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.tables.TableFormat;
import se.lifescience.portal.organisations.RegionService;

/** Everybody the office knows, narrowed by what stands in the address. */
@Route("office/contacts")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "organisations.contacts.title", order = 30)
class ContactsView extends Page implements BeforeEnterObserver {

    private final ContactService contacts;
    private final ContactTexts texts;
    private final ContactFilterBar filters;
    private final RecentLogin fresh;
    private final Paragraph number = new Paragraph();
    private final ResponsiveGrid<ContactView> grid =
            new ResponsiveGrid<>(getTranslation("organisations.contacts.title"));

    ContactsView(ContactService contacts, RegionService regionService, RecentLogin fresh) {
        super("organisations.contacts.title");
        this.contacts = contacts;
        this.fresh = fresh;
        var all = regionService.all();
        texts = new ContactTexts(this, all);
        filters = new ContactFilterBar(texts, all, contacts.tags(), this::mirror);
        lead(getTranslation("contacts.contacts.lead"));
        number.getElement().setAttribute("aria-live", "polite");
        columns();
        add(actions(), filters, number, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.show(event.getLocation().getQueryParameters());
        refresh();
    }

    private void mirror() {
        getUI().ifPresent(ui -> ui.navigate(ContactsView.class, filters.parameters()));
    }

    private void refresh() {
        var filter = filters.filter();
        var count = contacts.count(filter);
        number.setText(getTranslation("contacts.contacts.number", count));
        grid.setItems(
                query -> {
                    var order = query.getSortOrders().stream().findFirst();
                    return contacts
                            .list(
                                    filter,
                                    order.map(sort -> ContactService.Sort.valueOf(sort.getSorted()))
                                            .orElse(ContactService.Sort.NAME),
                                    order.map(sort -> sort.getDirection() == SortDirection.DESCENDING)
                                            .orElse(false),
                                    query.getOffset(),
                                    query.getLimit())
                            .stream();
                },
                query -> contacts.count(filter));
    }

    private void columns() {
        grid.componentColumn(
                        getTranslation("organisations.field.name"),
                        contact -> new RouterLink(
                                contact.data().name(),
                                ContactDetailView.class,
                                new RouteParameters("id", contact.id().value().toString())))
                .setKey(ContactService.Sort.NAME.name())
                .setSortProperty(ContactService.Sort.NAME.name());
        grid.textColumn(
                        getTranslation("organisations.field.email"),
                        contact -> contact.data().email())
                .setFlexGrow(2)
                .setSortProperty(ContactService.Sort.EMAIL.name());
        grid.textColumn(
                        getTranslation("organisations.field.organisation"),
                        contact -> contact.data().organisation())
                .setSortProperty(ContactService.Sort.ORGANISATION.name());
        grid.textColumn(
                getTranslation("organisations.field.sector"),
                contact -> texts.names().sector(contact.data().sector()));
        grid.textColumn(
                getTranslation("organisations.field.region"),
                contact -> texts.names().region(contact.data().region()));
        grid.textColumn(getTranslation("organisations.field.tags"), contact -> texts.tags(contact.data()));
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("contacts.contacts.empty"), getTranslation("contacts.contacts.empty.text")));
    }

    private Div actions() {
        var actions = new Div(
                new RouterLink(
                        getTranslation("contacts.contact.new"),
                        ContactDetailView.class,
                        new RouteParameters("id", ContactDetailView.NEW)),
                new RouterLink(getTranslation("contacts.import.title"), ContactImportView.class),
                export(TableFormat.CSV, "contacts.export.csv"),
                export(TableFormat.XLSX, "contacts.export.xlsx"));
        actions.addClassName("actions");
        return actions;
    }

    private TableDownload export(TableFormat wanted, String key) {
        return new TableDownload(
                getTranslation(key),
                fresh::require,
                getTranslation("contacts.contacts.file"),
                wanted,
                (format, out) -> format.write(
                        out,
                        texts.headings(),
                        rows -> contacts.export(
                                filters.filter(),
                                format.ending(),
                                contact -> rows.accept(texts.cells(contact.data())))));
    }
}
