package se.lifescience.portal.accounts;

import se.lifescience.portal.kernel.PersonId;

/** A person was erased, in this transaction: whoever still holds a row of theirs lets go of it, and logins end. */
public record PersonErased(PersonId person) {}
