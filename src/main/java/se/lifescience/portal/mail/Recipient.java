package se.lifescience.portal.mail;

import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;

/**
 * Whom a mail is for.
 *
 * @param key what makes the recipient one and the same within a message, such as an invitation's id; a second delivery
 *     under the same key is refused by the database
 */
public record Recipient(String key, String name, EmailAddress address, Language language) {}
