package se.lifescience.portal.accounts.profile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Seal;

/** Opens and seals access needs, each for its person only. */
@Component
class AccessNeedsSeal {

    private final AccessNeedsRepository rows;
    private final Seal seal;

    AccessNeedsSeal(AccessNeedsRepository rows, PortalSettings settings) {
        this.rows = rows;
        this.seal = new Seal(settings.secret(), "accounts:access-needs");
    }

    Optional<String> of(UUID person) {
        return rows.findById(person).flatMap(needs -> opened(person, needs));
    }

    /** Sealed under a secret that has been changed, it is lost, and the person writes it again. */
    private Optional<String> opened(UUID person, AccessNeeds needs) {
        try {
            return Optional.of(seal.open(person, needs.sealed()));
        } catch (IllegalStateException otherSecret) {
            return Optional.empty();
        }
    }

    byte[] seal(UUID person, String needs) {
        return seal.seal(person, needs);
    }
}
