package se.lifescience.portal.accounts;

/** Where people and the office find what is about accounts. */
public final class AccountRoutes {

    /** One's own data: take it out, or have it erased. */
    public static final String MY_DATA = "/portal/me/data";
    /** Everybody with an account. */
    public static final String PEOPLE = "/office/people";
    /** Erases what is held under the address of somebody without account. */
    public static final String ERASE_ADDRESS = "/office/people/erase-address";

    private AccountRoutes() {}
}
