package se.lifescience.portal.participation;

import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.RefusalCollector;

/** What a guest types to register; checked by {@link RegistrationService}, which refuses at the field. */
public record GuestForm(String name, String email, String organisation, Language language) {

    /** Refuses all that is wrong with it at once, each at its field. */
    public void demandFaultless() {
        var refusalCollector = new RefusalCollector();
        refusalCollector.check(() -> Registrant.name(name));
        refusalCollector.check(() -> EmailAddress.of(email));
        refusalCollector.check(() -> Registrant.organisation(organisation));
        refusalCollector.demandNone();
    }
}
