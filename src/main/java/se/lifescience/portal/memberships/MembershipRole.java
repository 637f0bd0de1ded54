package se.lifescience.portal.memberships;

/** What somebody may do in the name of an organisation; each role may also do what those before it may. */
public enum MembershipRole {
    /** Belongs to it, and acts for it. */
    MEMBER,
    /** Is whom one turns to. */
    CONTACT,
    /** Signs input for it. */
    SIGNATORY,
    /** Invites, approves and ends memberships, and describes the organisation. */
    ADMINISTRATOR;

    public boolean maySign() {
        return compareTo(SIGNATORY) >= 0;
    }

    public boolean mayAdminister() {
        return this == ADMINISTRATOR;
    }

    /** The translation key of the role's name. */
    public String key() {
        return "memberships.role." + name();
    }
}
