package se.lifescience.portal.login;

/** Somebody whose account is closed: how their login is refused, and where they are told. */
public final class DisabledAccount {

    /** The page that says so. */
    public static final String PAGE = "/login?closed";

    /** The word for it in the log and the audit trail. */
    public static final String REASON = "account_closed";

    private DisabledAccount() {}
}
