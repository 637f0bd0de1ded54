package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.organisations.RegionService;

/** I register my organisation, also while I wait to be let in myself. */
@Route("portal/organisations/register")
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class ApplyView extends Page {

    private final ApplicationService applications;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final OrganisationFields fields;
    private final TextArea message;
    private final Button send = new Button(getTranslation("memberships.apply.send"), click -> send());

    ApplyView(ApplicationService applications, RegionService regionService) {
        super("organisations.directory.register");
        this.applications = applications;
        lead(getTranslation("memberships.apply.lead"));
        fields = new OrganisationFields(errors, regionService.all(), Language.of(getLocale())).forApplication();
        fields.show(OrganisationData.empty().inDirectory(true));
        message = errors.field("message", new TextArea(getTranslation("organisations.field.message")));
        message.setHelperText(getTranslation("organisations.field.message.help"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        var form = new Div(summary, fields, message, new Div(send));
        form.addClassName("form");
        add(form);
    }

    private void send() {
        var isSent = errors.attempt(() -> {
            var id = applications.apply(fields.data(), message.getValue());
            getUI().ifPresent(
                            ui -> ui.navigate(OrganisationRoutes.application(id).substring(1)));
        });
        send.setEnabled(!isSent);
    }
}
