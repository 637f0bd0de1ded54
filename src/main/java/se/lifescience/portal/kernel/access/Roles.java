package se.lifescience.portal.kernel.access;

/** The roles a person can hold; they come from the portal's own tables, never from a claim. */
public final class Roles {

    /** Has logged in and waits to be let in; follows from the person's state and is never stored. */
    public static final String NEWCOMER = "NEWCOMER";
    /** Takes part: registers, answers invitations, gives input. */
    public static final String MEMBER = "MEMBER";
    /** Works at the office. */
    public static final String OFFICE = "OFFICE";
    /** Gives and takes roles, and changes settings. */
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
