package se.lifescience.portal.conferences.web;

import org.springframework.validation.BindingResult;
import se.lifescience.portal.conferences.ConferenceRules;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.participation.GuestForm;
import se.lifescience.portal.web.FormErrors;

/** What a guest types to register, kept as typed so that the page can show it again. */
class RegistrationForm {

    private String name = "";
    private String email = "";
    private String organisation = "";

    /** Finds everything that is wrong at once; the registration itself has the last word. */
    void check(BindingResult result) {
        collect(result, () -> ConferenceRules.required("name", ProperName.ofPerson("name", name)));
        if (email.isBlank()) {
            result.rejectValue("email", "conferences.missing.email");
        } else {
            collect(result, () -> EmailAddress.of(email));
        }
        collect(result, () -> ProperName.ofOrganisation("organisation", organisation));
    }

    GuestForm guest(Language language) {
        return new GuestForm(name, email.strip(), organisation, language);
    }

    private static void collect(BindingResult result, Runnable rule) {
        try {
            rule.run();
        } catch (Refusal refusal) {
            FormErrors.add(result, refusal);
        }
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
