package se.lifescience.portal.accounts;

import se.lifescience.portal.kernel.PersonId;

/** Somebody has been shut out; told within the transaction, so that their logins end with it. */
public record PersonDisabled(PersonId person) {}
