package se.lifescience.portal.login;

/** What somebody is who logs in for the first time. */
public enum NewPersonPolicy {
    /** A member at once. */
    MEMBER,
    /** Somebody who waits until they are let in. */
    PENDING
}
