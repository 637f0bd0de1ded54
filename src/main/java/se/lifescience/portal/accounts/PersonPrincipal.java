package se.lifescience.portal.accounts;

/** What every authentication of ours carries as its principal, however the person logged in. */
public interface PersonPrincipal {

    SignedIn signedIn();
}
