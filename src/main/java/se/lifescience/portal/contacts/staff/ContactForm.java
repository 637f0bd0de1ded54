package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.contacts.ContactData;
import se.lifescience.portal.contacts.Provenance;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.Sector;

/** The fields of a contact. */
class ContactForm extends Div {

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField title = new TextField();
    private final ComboBox<String> organisation = new ComboBox<>();
    private final Select<Sector> sector;
    private final Select<String> region;
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final TextField tags = new TextField();
    private final ProvenanceFields provenance;
    private final ContactTexts texts;

    ContactForm(ContactTexts texts, List<Region> regions, OrganisationService organisations, FieldErrors errors) {
        this.texts = texts;
        addClassName("form");
        sector = texts.names().sectors();
        region = texts.names().regions(regions);
        name.setLabel(getTranslation("organisations.field.name"));
        email.setLabel(getTranslation("organisations.field.email"));
        title.setLabel(getTranslation("organisations.field.title"));
        organisation.setLabel(getTranslation("organisations.field.organisation"));
        organisation.setAllowCustomValue(true);
        organisation.addCustomValueSetListener(event -> organisation.setValue(event.getDetail()));
        organisation.setItems(query ->
                organisations.names(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        language.setLabel(getTranslation("organisations.field.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(texts::language);
        tags.setLabel(getTranslation("organisations.field.tags"));
        tags.setHelperText(getTranslation("organisations.field.tags.help"));
        provenance = new ProvenanceFields(errors);
        add(
                errors.field("name", name),
                errors.field("email", email),
                errors.field("title", title),
                errors.field("organisation", organisation),
                errors.field("sector", sector),
                errors.field("region", region),
                errors.field("language", language),
                errors.field("tags", tags),
                provenance);
    }

    void show(Provenance known) {
        provenance.show(known);
    }

    Provenance provenance() {
        return provenance.read();
    }

    void show(ContactData contact) {
        name.setValue(contact.name());
        email.setValue(contact.email());
        title.setValue(contact.title());
        organisation.setValue(contact.organisation().isEmpty() ? null : contact.organisation());
        sector.setValue(contact.sector());
        region.setValue(contact.region());
        language.setValue(contact.language());
        tags.setValue(texts.tags(contact));
    }

    ContactData contact() {
        var chosen = organisation.getValue();
        return new ContactData(
                name.getValue(),
                email.getValue(),
                title.getValue(),
                chosen == null ? "" : chosen,
                sector.getValue(),
                region.getValue(),
                language.getValue(),
                Stream.of(tags.getValue().split(",")).map(String::strip).collect(Collectors.toSet()));
    }
}
