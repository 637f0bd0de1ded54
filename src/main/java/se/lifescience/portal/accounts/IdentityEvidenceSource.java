package se.lifescience.portal.accounts;

import java.util.Collection;
import java.util.Map;
import se.lifescience.portal.kernel.PersonId;

/** Tells by what people may be known to those who decide about them; answered by whoever knows how they log in. */
public interface IdentityEvidenceSource {

    /** For each of them who exists. */
    Map<PersonId, IdentityEvidence> of(Collection<PersonId> people);
}
