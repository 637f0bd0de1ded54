package se.lifescience.portal.mail;

import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;

/**
 * Whom a mail is for.
 *
 * <p>Anybody can type anybody's address. A mail to an address that its owner has not proven, by using a link that was
 * mailed there, greets nobody by name, bears no name in its header and repeats nothing that somebody typed: no name, no
 * organisation, no message, no note, or strangers would write to strangers in the office's name. It says only what the
 * portal and the office say. Such mails are:
 *
 * <ul>
 *   <li>the login link, and the link that proves an address
 *   <li>a guest's request to confirm a registration
 *   <li>an invitation that was passed on to a colleague, and its reminders
 *   <li>the invitation to act for an organisation
 *   <li>everything to a person who is written to where their login said: about their own registrations and their own
 *       input
 * </ul>
 *
 * <p>What the office itself has written down counts as the office's word: its contacts, whom a campaign greets, and those
 * it signs up by hand.
 *
 * @param key what makes the recipient one and the same within a message, such as an invitation's id; a second delivery
 *     under the same key is refused by the database
 * @param name what the recipient is called, empty where the address is not proven
 */
public record Recipient(String key, String name, EmailAddress address, Language language) {

    /** Somebody at an address that nobody has proven. */
    public static Recipient unproven(String key, EmailAddress address, Language language) {
        return new Recipient(key, "", address, language);
    }

    /** Somebody by name, or by address only where that is not proven theirs. */
    public static Recipient of(String key, String name, EmailAddress address, Language language, boolean proven) {
        return proven ? new Recipient(key, name, address, language) : unproven(key, address, language);
    }

    public boolean isNamed() {
        return !name.isBlank();
    }
}
