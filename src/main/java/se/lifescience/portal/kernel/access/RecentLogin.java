package se.lifescience.portal.kernel.access;

/** Tells whether the login at hand is recent and strong enough for what cannot be taken back. */
public interface RecentLogin {

    /** Throws {@link ReauthenticationRequired} unless whoever is logged in has shown lately who they are. */
    void require();
}
