package se.lifescience.portal.input;

/** What the list of received contributions can be sorted by. */
public enum ReceivedSort {
    SUBMITTED("submitted_at"),
    TITLE("lower(title)"),
    ORGANISATION("lower(organisation)"),
    GOAL("goal_code"),
    STATE("state");

    private final String column;

    ReceivedSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
