package se.lifescience.portal.mail;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import se.lifescience.portal.kernel.Access;

/** Takes mails into the caller's transaction as rows; a worker on any node sends them after the commit. */
@Service
@PreAuthorize(Access.PUBLIC)
public class Outbox {

    /**
     * Queues one message to these recipients.
     *
     * @param kind what sort of mail it is, as {@code participation.confirmed}
     * @param reference the id of what it is about
     */
    public MessageId send(String kind, String reference, List<Mail> mails) {
        throw new UnsupportedOperationException();
    }

    /** How far the deliveries of a message have come. */
    public Progress progress(MessageId message) {
        throw new UnsupportedOperationException();
    }

    /** Stops what has not yet been handed to the mail server; gives the number of deliveries stopped. */
    @PreAuthorize(Access.OFFICE)
    public int stop(MessageId message) {
        throw new UnsupportedOperationException();
    }
}
