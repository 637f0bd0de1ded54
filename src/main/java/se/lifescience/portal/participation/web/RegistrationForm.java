package se.lifescience.portal.participation.web;

import org.springframework.validation.BindingResult;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.pages.FormErrors;
import se.lifescience.portal.participation.GuestForm;

/** What a guest types to register, kept as typed so that the page can show it again. */
class RegistrationForm {

    private String name = "";
    private String email = "";
    private String organisation = "";

    /** Finds everything that is wrong at once; the registration itself has the last word. */
    void check(BindingResult result, Language language) {
        try {
            guest(language).demandFaultless();
        } catch (Refusal refusal) {
            refusal.all().forEach(one -> tell(result, one));
        }
    }

    private void tell(BindingResult result, Refusal refusal) {
        if ("email".equals(refusal.field()) && email.isBlank()) {
            result.rejectValue("email", "participation.refusal.email");
        } else {
            FormErrors.add(result, refusal);
        }
    }

    GuestForm guest(Language language) {
        return new GuestForm(name, email.strip(), organisation, language);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
