package se.lifescience.portal.participation;

import java.util.EnumSet;
import java.util.Set;

/** How far an occasion has come; registration is possible only while it is {@link #OPEN}. */
public enum OccasionState {
    DRAFT,
    SAVE_THE_DATE,
    OPEN,
    CLOSED,
    HELD,
    ARCHIVED,
    CANCELLED;

    /** Whether the public may see it. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Whether it takes or has taken registrations and is neither held nor called off. */
    boolean isUnderWay() {
        return this == OPEN || this == CLOSED;
    }

    /** The states it can be moved to. */
    Set<OccasionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SAVE_THE_DATE, OPEN, CANCELLED);
            case SAVE_THE_DATE -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(CLOSED, HELD, CANCELLED);
            case CLOSED -> EnumSet.of(OPEN, HELD, CANCELLED);
            case HELD -> EnumSet.of(ARCHIVED);
            case ARCHIVED, CANCELLED -> EnumSet.noneOf(OccasionState.class);
        };
    }
}
