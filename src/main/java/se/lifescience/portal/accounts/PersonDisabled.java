package se.lifescience.portal.accounts;

/** Somebody has been shut out; told within the transaction, so that their logins end with it. */
public record PersonDisabled(PersonId person) {}
