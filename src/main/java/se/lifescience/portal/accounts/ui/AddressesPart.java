package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import se.lifescience.portal.accounts.AddressService;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;

/** A person's addresses: which are proven, which is used, and a field for one more. */
class AddressesPart extends Div {

    private final AddressService addresses;
    private final UnorderedList list = new UnorderedList();
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final EmailField field = errors.field("address", new EmailField());

    AddressesPart(AddressService addresses) {
        this.addresses = addresses;
        errors.field("email", field);
        field.setLabel(getTranslation("accounts.addresses.add"));
        field.setHelperText(getTranslation("accounts.addresses.help"));
        field.setAutocomplete(Autocomplete.EMAIL);
        var ask = new Button(getTranslation("accounts.addresses.ask"), click -> ask(field.getValue()));
        var form = new Div(field, new Div(ask));
        form.addClassName("form");
        add(
                new H2(getTranslation("accounts.addresses.heading")),
                new Paragraph(getTranslation("accounts.addresses.lead")),
                summary,
                list,
                form);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        list.addClassName("address-list");
        addresses.mine().forEach(address -> list.add(item(address)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem item(AddressService.Address address) {
        var item = new ListItem(new Span(address.address()), badge(address.proven()));
        if (address.used()) {
            item.add(new Span(getTranslation("accounts.addresses.used")));
        }
        if (!address.proven()) {
            item.add(button("accounts.addresses.prove", address, () -> ask(address.address())));
        }
        address.id().ifPresent(id -> {
            if (address.proven() && !address.used()) {
                item.add(button("accounts.addresses.use", address, () -> change(() -> addresses.use(id))));
            }
            if (!address.used()) {
                item.add(button("accounts.addresses.remove", address, () -> change(() -> addresses.remove(id))));
            }
        });
        return item;
    }

    private Span badge(boolean proven) {
        var badge = new Span(getTranslation(proven ? "accounts.addresses.proven" : "accounts.addresses.unproven"));
        badge.addClassNames("badge", proven ? "badge-ok" : "badge-muted");
        return badge;
    }

    private Button button(String key, AddressService.Address address, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(getTranslation(key) + ": " + address.address());
        return button;
    }

    private void ask(String address) {
        change(() -> {
            addresses.ask(address);
            field.clear();
            Notices.done(getTranslation("accounts.addresses.mailed", address.strip()));
        });
    }

    private void change(Runnable act) {
        if (errors.attempt(act)) {
            refresh();
        }
    }
}
