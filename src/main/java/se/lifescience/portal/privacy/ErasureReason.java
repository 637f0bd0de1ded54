package se.lifescience.portal.privacy;

/** Why the office erases somebody; chosen, not written, so that nothing about the person stays in the trail. */
public enum ErasureReason {
    /** The person has asked for it, and shown who they are. */
    OWN_WISH,
    /** The same person has another account. */
    DOUBLE,
    /** It was made by mistake, or is nobody's. */
    MISTAKE,
    /** There is no ground any more for holding it. */
    NO_GROUND,
    /** An authority or a court has decided so. */
    DECIDED
}
