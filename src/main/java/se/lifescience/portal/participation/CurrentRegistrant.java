package se.lifescience.portal.participation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.organisations.OrganisationLookup;

/** Who is logged in as they would be registered: for the organisation they act for, or for themselves. */
@Component
class CurrentRegistrant {

    private final CurrentPerson current;
    private final ProfileService profiles;
    private final ActingForService acting;
    private final OrganisationLookup organisations;

    CurrentRegistrant(
            CurrentPerson current, ProfileService profiles, ActingForService acting, OrganisationLookup organisations) {
        this.current = current;
        this.profiles = profiles;
        this.acting = acting;
        this.organisations = organisations;
    }

    PersonId id() {
        return current.get().id();
    }

    /** What they wrote as their organisation counts only when they act for none. */
    Registrant writing(String organisation) {
        var person = current.get();
        return acting.now()
                .flatMap(mandate -> organisations.find(mandate.organisation()))
                .map(facts -> Registrant.of(person, facts))
                .orElseGet(() ->
                        Registrant.of(person, organisation, profiles.mine().region()));
    }

    /** The name of the organisation they act for. */
    Optional<String> organisation() {
        return acting.now().map(mandate -> mandate.name().in(current.get().language()));
    }
}
