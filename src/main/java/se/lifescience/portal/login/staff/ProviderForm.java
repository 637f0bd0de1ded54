package se.lifescience.portal.login.staff;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.StaffAccessPolicy;
import se.lifescience.portal.login.providers.ProviderData;

/** What the office decides about a provider, as fields. */
class ProviderForm extends Div {

    private final FieldErrors errors;
    private final TextField slug;
    private final TextField nameSv;
    private final TextField nameEn;
    private final RadioButtonGroup<ProviderData.Kind> kind;
    private final TextField issuer;
    private final TextField clientId;
    private final PasswordField clientSecret;
    private final TextField scopes;
    private final TextField nameClaim;
    private final TextField emailClaim;
    private final TextField homeClaim;
    private final RadioButtonGroup<NewPersonPolicy> newcomers;
    private final RadioButtonGroup<StaffAccessPolicy> staffLogin;
    private final TextField staffAcr;
    private final TextArea domains;

    ProviderForm(FieldErrors errors) {
        this.errors = errors;
        addClassName("form");
        slug = text("slug");
        nameSv = text("nameSv");
        nameEn = text("nameEn");
        kind = choice("kind", ProviderData.Kind.values());
        issuer = text("issuer");
        clientId = text("clientId");
        clientSecret = errors.field("clientSecret", new PasswordField(label("clientSecret")));
        clientSecret.setHelperText(label("clientSecret-help"));
        clientSecret.getElement().setAttribute("autocomplete", "off");
        scopes = text("scopes");
        nameClaim = text("nameClaim");
        emailClaim = text("emailClaim");
        homeClaim = text("homeClaim");
        newcomers = choice("newcomers", NewPersonPolicy.values());
        staffLogin = choice("staffLogin", StaffAccessPolicy.values());
        staffAcr = text("staffAcr");
        domains = errors.field("domains", new TextArea(label("domains")));
        domains.setHelperText(label("domains-help"));
        add(
                slug,
                nameSv,
                nameEn,
                kind,
                issuer,
                clientId,
                clientSecret,
                scopes,
                nameClaim,
                emailClaim,
                homeClaim,
                newcomers,
                staffLogin,
                staffAcr,
                domains);
        show(new ProviderData(
                "",
                new LocalizedText("", ""),
                ProviderData.Kind.SINGLE,
                "",
                "",
                null,
                List.of("profile", "email"),
                ProviderData.Claims.USUAL,
                NewPersonPolicy.PENDING,
                StaffAccessPolicy.NEVER,
                List.of(),
                List.of()));
    }

    final void show(ProviderData data) {
        slug.setValue(data.slug());
        nameSv.setValue(data.name().sv());
        nameEn.setValue(data.name().en());
        kind.setValue(data.kind());
        issuer.setValue(data.issuer());
        clientId.setValue(data.clientId());
        scopes.setValue(String.join(" ", data.scopes()));
        nameClaim.setValue(data.claims().name());
        emailClaim.setValue(data.claims().email());
        homeClaim.setValue(data.claims().home());
        newcomers.setValue(data.newcomers());
        staffLogin.setValue(data.staffLogin());
        staffAcr.setValue(String.join(" ", data.staffAcr()));
        domains.setValue(String.join("\n", data.domains()));
    }

    /** What was decided once stays, and what the environment says cannot be changed here. */
    void known(boolean fromEnvironment) {
        slug.setReadOnly(true);
        List.<AbstractField<?, ?>>of(
                        kind,
                        issuer,
                        clientId,
                        clientSecret,
                        scopes,
                        nameClaim,
                        emailClaim,
                        homeClaim,
                        newcomers,
                        staffLogin,
                        staffAcr)
                .forEach(field -> {
                    field.setReadOnly(fromEnvironment);
                    if (fromEnvironment && field instanceof HasHelper helped) {
                        helped.setHelperText(label("locked"));
                    }
                });
    }

    ProviderData data() {
        return new ProviderData(
                slug.getValue().strip(),
                new LocalizedText(nameSv.getValue().strip(), nameEn.getValue().strip()),
                kind.getValue(),
                issuer.getValue().strip(),
                clientId.getValue().strip(),
                clientSecret.getValue().isBlank() ? null : clientSecret.getValue(),
                words(scopes.getValue()),
                new ProviderData.Claims(
                        nameClaim.getValue().strip(),
                        emailClaim.getValue().strip(),
                        homeClaim.getValue().strip()),
                newcomers.getValue(),
                staffLogin.getValue(),
                words(staffAcr.getValue()),
                words(domains.getValue()));
    }

    private TextField text(String name) {
        var field = errors.field(name, new TextField(label(name)));
        field.setHelperText(label(name + "-help"));
        return field;
    }

    private <T extends Enum<T>> RadioButtonGroup<T> choice(String name, T[] values) {
        var group = errors.field(name, new RadioButtonGroup<>(label(name), values));
        group.setItemLabelGenerator(value -> label(name + "." + value));
        return group;
    }

    private String label(String name) {
        return getTranslation("login.provider." + name);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
