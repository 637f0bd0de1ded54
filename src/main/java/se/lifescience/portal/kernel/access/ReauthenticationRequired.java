package se.lifescience.portal.kernel.access;

/** What is asked for takes a login that is fresh and strong, and this one is not: the person may log in again and go on. */
public final class ReauthenticationRequired extends RuntimeException {

    public ReauthenticationRequired() {
        super("the login is too old or too weak");
    }
}
