package se.lifescience.portal.input.received;

/** What the list of received contributions can be sorted by. */
public enum ReceivedSort {
    SUBMITTED,
    TITLE,
    ORGANISATION,
    GOAL,
    STATE
}
