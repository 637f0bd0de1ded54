package se.lifescience.portal.officials.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.accounts.StaffDirectory.Colleague;
import se.lifescience.portal.components.DateField;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.officials.OfficeHolderData;
import se.lifescience.portal.officials.OfficeHolderId;
import se.lifescience.portal.officials.OfficeHolderService;

/** One person's time in a post. */
class OfficeHolderDialog extends Dialog {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField name = new TextField();
    private final TextField postSv = new TextField();
    private final TextField postEn = new TextField();
    private final Select<OfficeHolderData.PositionKind> kind = new Select<>();
    private final Select<Colleague> person = new Select<>();
    private final DateField startsOn = new DateField();
    private final DateField endsOn = new DateField();

    /** Keeps what was written. */
    @FunctionalInterface
    interface Keeper {
        void save(@Nullable OfficeHolderId id, long version, OfficeHolderData data);
    }

    OfficeHolderDialog(List<Colleague> colleagues, OfficeHolderService.@Nullable Holder one, Keeper keeper) {
        setHeaderTitle(getTranslation(one == null ? "officials.official.new" : "officials.official.change"));
        name.setLabel(getTranslation("officials.official.name"));
        postSv.setLabel(getTranslation("officials.official.post-sv"));
        postEn.setLabel(getTranslation("officials.official.post-en"));
        kind.setLabel(getTranslation("officials.official.kind"));
        kind.setItems(OfficeHolderData.PositionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("officials.official.kind." + each));
        kind.setValue(OfficeHolderData.PositionKind.OFFICIAL);
        person.setLabel(getTranslation("officials.official.account"));
        person.setItems(colleagues);
        person.setItemLabelGenerator(each -> each == null ? "" : each.name());
        person.setEmptySelectionAllowed(true);
        startsOn.setLabel(getTranslation("officials.official.from"));
        endsOn.setLabel(getTranslation("officials.official.to"));
        endsOn.setHelperText(getTranslation("officials.official.to-help"));
        if (one != null) {
            show(one.data(), colleagues);
        }
        var form = new Div(
                summary,
                errors.field("name", name),
                errors.field("postSv", postSv),
                errors.field("postEn", postEn),
                kind,
                person,
                errors.field("startsOn", startsOn),
                errors.field("endsOn", endsOn));
        form.addClassName("form");
        add(form);
        var save = new Button(
                getTranslation("officials.official.save"),
                click -> errors.attempt(() -> {
                    keeper.save(one == null ? null : one.id(), one == null ? 0 : one.version(), data());
                    close();
                    Notices.done(getTranslation("officials.official.saved"));
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("officials.official.cancel"), click -> close()), save);
    }

    private void show(OfficeHolderData data, List<Colleague> colleagues) {
        name.setValue(data.name());
        postSv.setValue(data.post().sv());
        postEn.setValue(data.post().en());
        kind.setValue(data.kind());
        colleagues.stream()
                .filter(each -> each.id().equals(data.person()))
                .findFirst()
                .ifPresent(person::setValue);
        startsOn.setValue(data.startsOn());
        endsOn.setValue(data.endsOn());
    }

    private OfficeHolderData data() {
        var chosen = person.getValue();
        return new OfficeHolderData(
                kind.getValue(),
                new LocalizedText(postSv.getValue(), postEn.getValue()),
                name.getValue(),
                chosen == null ? null : chosen.id(),
                startsOn.getValue(),
                endsOn.getValue());
    }
}
