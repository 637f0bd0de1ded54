package se.lifescience.portal.accounts;

/** What somebody is who logs in for the first time. */
public enum Newcomers {
    /** A member at once. */
    MEMBER,
    /** Somebody who waits until they are let in. */
    PENDING
}
