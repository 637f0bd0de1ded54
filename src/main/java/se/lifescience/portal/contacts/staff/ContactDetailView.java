package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.contacts.ContactData;
import se.lifescience.portal.contacts.ContactId;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.contacts.ContactView;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.RegionService;

/** One contact, new or known. */
@Route("office/contacts/:id")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class ContactDetailView extends Page implements BeforeEnterObserver {

    static final String NEW = "new";

    private final ContactService contacts;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final ContactForm form;
    private final Button delete = new Button();
    private @Nullable ContactId id;
    private long version;

    ContactDetailView(ContactService contacts, OrganisationService organisations, RegionService regionService) {
        super("contacts.contact.new");
        this.contacts = contacts;
        var all = regionService.all();
        form = new ContactForm(new ContactTexts(this, all), all, organisations, errors);
        var save = new Button(getTranslation("contacts.contact.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        delete.setText(getTranslation("contacts.contact.delete"));
        delete.addClickListener(event -> confirmDelete());
        var buttons =
                new Div(save, delete, new RouterLink(getTranslation("contacts.contacts.back"), ContactsView.class));
        buttons.addClassName("actions");
        add(summary, form, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameter = event.getRouteParameters().get("id").orElse(NEW);
        if (NEW.equals(parameter)) {
            form.show(ContactData.empty());
            delete.setVisible(false);
            return;
        }
        open(event, "id", known -> show(contacts.get(new ContactId(known))));
    }

    private void show(ContactView contact) {
        id = contact.id();
        version = contact.version();
        heading(contact.data().name());
        form.show(contact.data());
        form.show(contact.provenance());
        if (contact.hasAccount()) {
            lead(getTranslation("contacts.contact.has-account"));
        }
    }

    private void save() {
        errors.attempt(() -> {
            contacts.save(id, version, form.contact(), form.provenance());
            Notices.done(getTranslation("contacts.contact.saved"));
            getUI().ifPresent(ui -> ui.navigate(ContactsView.class));
        });
    }

    private void confirmDelete() {
        var known = id;
        if (known == null) {
            return;
        }
        ConfirmDialog.of(
                        getTranslation("contacts.contact.delete.heading"),
                        getTranslation("contacts.contact.delete.text"))
                .yes(getTranslation("contacts.contact.delete"), () -> {
                    contacts.delete(known);
                    Notices.done(getTranslation("contacts.contact.deleted"));
                    getUI().ifPresent(ui -> ui.navigate(ContactsView.class));
                })
                .no(getTranslation("organisations.cancel"))
                .destructive()
                .ask();
    }
}
