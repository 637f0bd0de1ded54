package se.lifescience.portal.accounts;

/** Whether the office's own rights come with a login through a provider. */
public enum StaffLogin {
    NEVER,
    ALWAYS,
    /** Only when the token says that the login was as strong as asked for. */
    WHEN_ACR
}
