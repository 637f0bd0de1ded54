package se.lifescience.portal.participation;

import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Faults;
import se.lifescience.portal.kernel.Language;

/** What a guest types to register; checked by {@link RegistrationService}, which refuses at the field. */
public record GuestForm(String name, String email, String organisation, Language language) {

    /** Refuses all that is wrong with it at once, each at its field. */
    public void demandFaultless() {
        var faults = new Faults();
        faults.check(() -> Registrant.name(name));
        faults.check(() -> EmailAddress.of(email));
        faults.check(() -> Registrant.organisation(organisation));
        faults.demandNone();
    }
}
