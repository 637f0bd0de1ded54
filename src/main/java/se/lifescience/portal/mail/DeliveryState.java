package se.lifescience.portal.mail;

import java.util.EnumSet;
import java.util.Set;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Waits for its first attempt. */
    QUEUED,
    /** A worker is talking to the mail server. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server could not take it now; it is tried again. */
    RETRY,
    /** The mail server refused it, or was out of reach for too long. */
    FAILED,
    /** A worker died, or lost the connection, after it may have been taken: never sent again by itself. */
    UNKNOWN,
    /** The recipient has said no to this kind of mail. */
    SUPPRESSED,
    /** Staff stopped it. */
    STOPPED,
    /** It came back. */
    BOUNCED;

    static final Set<DeliveryState> WAITING = EnumSet.of(QUEUED, RETRY);
    static final Set<DeliveryState> CAN_BE_SENT_AGAIN = EnumSet.of(FAILED, UNKNOWN, STOPPED);
}
