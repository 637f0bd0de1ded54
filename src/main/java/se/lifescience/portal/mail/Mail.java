package se.lifescience.portal.mail;

import java.util.Optional;

/**
 * What one recipient gets.
 *
 * @param subject one line; line breaks are refused
 * @param body Markdown
 * @param action the one button, whose address is sealed in the outbox and wiped once sent
 * @param why who sends it and why the recipient gets it, in words
 * @param calendar an entry for the recipient's calendar
 * @param list whether this is mail to many, which carries the one-click unsubscription headers
 */
public record Mail(
        Recipient recipient,
        String subject,
        String body,
        Optional<Action> action,
        String why,
        Optional<CalendarPart> calendar,
        boolean list) {

    /** A button: what it says and where it leads. */
    public record Action(String label, String address) {}

    /**
     * An iCalendar object to be sent along.
     *
     * @param method REQUEST or CANCEL, the same as the METHOD inside
     */
    public record CalendarPart(String method, String ics) {}

    /** A mail to one person about something of theirs. */
    public static Mail personal(Recipient recipient, String subject, String body, Action action, String why) {
        return new Mail(recipient, subject, body, Optional.of(action), why, Optional.empty(), false);
    }

    public Mail with(CalendarPart part) {
        return new Mail(recipient, subject, body, action, why, Optional.of(part), list);
    }
}
