package se.lifescience.portal.organisations.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationView;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.organisations.components.SectorTexts;

/** One organisation, new or known. */
class OrganisationDialog extends Dialog {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField nameSv = new TextField();
    private final TextField nameEn = new TextField();
    private final TextField web = new TextField();
    private final TextField number = new TextField();
    private final Checkbox directory = new Checkbox();
    private OrganisationData read = OrganisationData.empty();
    private final Select<Sector> sector;
    private final Select<String> region;

    /** Keeps what was written. */
    @FunctionalInterface
    interface Keeper {
        void save(@Nullable OrganisationId id, long version, OrganisationData data);
    }

    OrganisationDialog(SectorTexts texts, List<Region> regions, @Nullable OrganisationView one, Keeper keeper) {
        setHeaderTitle(
                getTranslation(one == null ? "organisations.organisation.new" : "organisations.organisation.change"));
        sector = texts.sectors();
        region = texts.regions(regions);
        nameSv.setLabel(getTranslation("organisations.field.name-sv"));
        nameEn.setLabel(getTranslation("organisations.field.name-en"));
        web.setLabel(getTranslation("organisations.field.web"));
        number.setLabel(getTranslation("organisations.field.number.optional"));
        number.setHelperText(getTranslation("organisations.field.number.help"));
        directory.setLabel(getTranslation("organisations.field.directory"));
        show(one == null ? OrganisationData.empty() : one.data());
        var form = new Div(
                summary,
                errors.field("name", nameSv),
                errors.field("nameEn", nameEn),
                errors.field("sector", sector),
                errors.field("region", region),
                errors.field("web", web),
                errors.field("number", number),
                directory);
        form.addClassName("form");
        add(form);
        var save = new Button(
                getTranslation("organisations.organisation.save"),
                event -> errors.attempt(() -> {
                    keeper.save(one == null ? null : one.id(), one == null ? 0 : one.version(), data());
                    close();
                    Notices.done(getTranslation("organisations.organisation.saved"));
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisations.cancel"), event -> close()), save);
    }

    private void show(OrganisationData data) {
        read = data;
        number.setValue(data.number());
        directory.setValue(data.inDirectory());
        nameSv.setValue(data.nameSv());
        nameEn.setValue(data.nameEn());
        web.setValue(data.web());
        sector.setValue(data.sector());
        region.setValue(data.region());
    }

    private OrganisationData data() {
        return new OrganisationData(
                nameSv.getValue(),
                nameEn.getValue(),
                number.getValue(),
                sector.getValue(),
                region.getValue(),
                read.otherRegions(),
                web.getValue(),
                read.formerNames(),
                directory.getValue());
    }
}
