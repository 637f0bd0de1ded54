package se.lifescience.portal.kernel.access;

/**
 * The rules that guard services, as expressions for {@code @PreAuthorize}. Where a right on one thing opens what otherwise
 * takes a role, {@code + " or @grants.has('<right>', '<kind of thing>', #id)"} follows {@link #OFFICE} or {@link #ADMIN}.
 */
public final class Access {

    /** Anyone, logged in or not: the method itself checks a personal link or shows only what is public. */
    public static final String PUBLIC = "permitAll()";
    /**
     * Only our own code, in whatever name it runs: a listener, or a service that has asked who may. Nothing that answers a
     * reader may call it. Lets through as {@link #PUBLIC} does, and is written otherwise so that the two are told apart.
     */
    public static final String INTERNAL = "permitAll";
    /** Anyone who has logged in and is not shut out, also those who wait to be let in. */
    public static final String ARRIVED = "hasAnyRole('NEWCOMER', 'MEMBER', 'OFFICE', 'ADMIN')";
    /** Any person with a role that the tables hold. */
    public static final String MEMBER = "hasAnyRole('MEMBER', 'OFFICE', 'ADMIN')";
    /** The office's staff. */
    public static final String OFFICE = "hasAnyRole('OFFICE', 'ADMIN')";
    /** Those who give and take roles. */
    public static final String ADMIN = "hasRole('ADMIN')";

    private Access() {}
}
