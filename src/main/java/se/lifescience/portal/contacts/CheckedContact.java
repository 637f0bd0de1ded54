package se.lifescience.portal.contacts;

import se.lifescience.portal.kernel.EmailAddress;

/** What the office writes of a contact once {@link ContactRules} have read it, with the address that it tells. */
record CheckedContact(ContactData data, EmailAddress address) {}
