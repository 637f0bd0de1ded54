package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.Sector;

/** What is written of an organisation, in one column. */
class OrganisationFields extends Div {

    private final TextField nameSv = new TextField(getTranslation("organisations.field.name-sv"));
    private final TextField nameEn = new TextField(getTranslation("organisations.field.name-en"));
    private final TextField number = new TextField(getTranslation("organisations.field.number"));
    private final Select<Sector> sector = new Select<>();
    private final Select<String> region = new Select<>();
    private final MultiSelectComboBox<String> others =
            new MultiSelectComboBox<>(getTranslation("organisations.field.regions"));
    private final TextField web = new TextField(getTranslation("organisations.field.web"));
    private final TextArea former = new TextArea(getTranslation("organisations.field.former"));
    private final Checkbox directory = new Checkbox(getTranslation("organisations.field.directory"));

    OrganisationFields(FieldErrors errors, List<Region> regions, Language language) {
        addClassName("form");
        Map<String, String> names = regions.stream()
                .collect(Collectors.toMap(Region::code, one -> one.name().in(language)));
        var codes = regions.stream().map(Region::code).toList();
        number.setHelperText(getTranslation("organisations.field.number.help"));
        sector.setLabel(getTranslation("organisations.field.sector"));
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(one -> one == null ? "" : getTranslation(one.key()));
        region.setLabel(getTranslation("organisations.field.region"));
        region.setItems(codes);
        region.setItemLabelGenerator(code -> code == null ? getTranslation("memberships.none") : names.get(code));
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("memberships.none"));
        others.setItems(codes);
        others.setItemLabelGenerator(names::get);
        former.setHelperText(getTranslation("organisations.field.former.help"));
        add(
                errors.field("name", nameSv),
                errors.field("nameEn", nameEn),
                errors.field("number", number),
                errors.field("sector", sector),
                errors.field("region", region),
                others,
                errors.field("web", web),
                errors.field("formerNames", former),
                directory);
    }

    /** An application asks for less: what else there is to say is said once the organisation is here. */
    OrganisationFields forApplication() {
        others.setVisible(false);
        former.setVisible(false);
        return this;
    }

    void show(OrganisationData data) {
        nameSv.setValue(data.nameSv());
        nameEn.setValue(data.nameEn());
        number.setValue(data.number());
        sector.setValue(data.sector());
        region.setValue(data.region());
        others.setValue(data.otherRegions());
        web.setValue(data.web());
        former.setValue(String.join("\n", data.formerNames()));
        directory.setValue(data.inDirectory());
    }

    OrganisationData data() {
        return new OrganisationData(
                nameSv.getValue(),
                nameEn.getValue(),
                number.getValue(),
                sector.getValue(),
                region.getValue(),
                others.getValue(),
                web.getValue(),
                former.getValue().lines().toList(),
                directory.getValue());
    }
}
