package se.lifescience.portal.kernel;

/** Tells whether the login at hand is recent and strong enough for what cannot be taken back. */
public interface RecentLogin {

    /** Throws {@link StaleLogin} unless whoever is logged in has shown lately who they are. */
    void require();
}
