package se.lifescience.portal.invitations;

/** What choosing recipients came to: added, and left out because they are already invited. */
public record RecipientsAdded(int added, int alreadyInvited) {}
