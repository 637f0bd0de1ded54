package se.lifescience.portal.accounts.profile;

/** What a person can agree to; everything else the portal holds on the ground of its public task. */
public enum ConsentKind {
    PHOTO,
    ACCESS_NEEDS
}
