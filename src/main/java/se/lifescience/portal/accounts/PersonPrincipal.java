package se.lifescience.portal.accounts;

/** What every authentication of ours carries as its principal, however the person logged in. */
public interface PersonPrincipal {

    /** The person as they are now, not as they were at login. */
    SignedIn signedIn();

    /** Whether the person is let in now. */
    default PersonState state() {
        return PersonState.ACTIVE;
    }
}
