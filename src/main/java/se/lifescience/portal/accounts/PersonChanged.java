package se.lifescience.portal.accounts;

import se.lifescience.portal.kernel.PersonId;

/** Something that decides what a person may do or how to speak to them has changed. */
public record PersonChanged(PersonId person) {}
