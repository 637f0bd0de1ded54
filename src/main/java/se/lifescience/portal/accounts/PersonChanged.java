package se.lifescience.portal.accounts;

/** Something that decides what a person may do or how to speak to them has changed. */
record PersonChanged(PersonId person) {}
