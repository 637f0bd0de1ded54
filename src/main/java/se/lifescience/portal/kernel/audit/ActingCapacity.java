package se.lifescience.portal.kernel.audit;

import java.util.Optional;
import java.util.UUID;

/** Tells for which organisation whoever is logged in acts at the moment, so that what is kept of an act can say so. */
public interface ActingCapacity {

    /** The organisation's id; nothing when they act for themselves, or nobody is logged in. */
    Optional<UUID> organisation();
}
