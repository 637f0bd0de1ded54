package se.lifescience.portal.memberships.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.memberships.LoginBindingService;
import se.lifescience.portal.organisations.OrganisationId;

/** Says that an identity provider speaks for an organisation. */
class BindDialog extends Dialog {

    BindDialog(
            OrganisationId organisation,
            LoginBindingService logins,
            List<ProviderService.Name> providers,
            Runnable changed) {
        setHeaderTitle(getTranslation("memberships.desk.bind"));
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var provider = errors.field("provider", new Select<ProviderService.Name>());
        provider.setLabel(getTranslation("memberships.desk.provider"));
        provider.setItems(providers);
        provider.setItemLabelGenerator(each -> each.name().in(Language.of(getLocale())));
        var home = errors.field("home", new TextField(getTranslation("memberships.desk.home")));
        home.setHelperText(getTranslation("memberships.desk.home.help"));
        var atOnce = new Checkbox(getTranslation("memberships.desk.at-once"));
        var form = new Div(summary, provider, home, atOnce);
        form.addClassName("form");
        add(form);
        var save = new Button(
                getTranslation("memberships.desk.bind"),
                click -> errors.attempt(() -> {
                    logins.bind(organisation, chosen(provider.getValue()), home.getValue(), atOnce.getValue());
                    close();
                    changed.run();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisations.cancel"), click -> close()), save);
    }

    private static UUID chosen(ProviderService.@Nullable Name provider) {
        if (provider == null) {
            throw Refusal.of("organisations.refusal.provider").at("provider");
        }
        return provider.id().value();
    }
}
