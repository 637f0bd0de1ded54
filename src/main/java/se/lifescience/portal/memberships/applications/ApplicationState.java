package se.lifescience.portal.memberships.applications;

/** How far the registration of an organisation has come. */
public enum ApplicationState {
    RECEIVED,
    /** The office has asked something, and waits for the applicant. */
    ASKED_BACK,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == RECEIVED || this == ASKED_BACK;
    }

    /** The translation key of the state's name. */
    public String key() {
        return "memberships.application." + name();
    }
}
