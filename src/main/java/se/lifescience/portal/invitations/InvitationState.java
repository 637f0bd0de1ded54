package se.lifescience.portal.invitations;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How far an invitation has come; EXPIRED is an unanswered one whose last day has passed, and is never stored. */
public enum InvitationState {
    DRAFTED,
    SENT,
    ACCEPTED,
    DECLINED,
    MAYBE,
    DELEGATED,
    EXPIRED,
    WITHDRAWN;

    /** How a stored state is shown; nobody writes it down when a campaign is over. */
    InvitationState shown(boolean over) {
        return over && this == SENT ? EXPIRED : this;
    }

    /** The stored states that are shown as this one. */
    Set<InvitationState> stored(boolean over) {
        return Arrays.stream(values())
                .filter(state -> state != EXPIRED && state.shown(over) == this)
                .collect(Collectors.toSet());
    }

    /** Whether the one invited may know of it: sent, and not taken back. */
    boolean isForReader() {
        return this != DRAFTED && this != WITHDRAWN;
    }

    boolean isAnswer() {
        return this == ACCEPTED || this == DECLINED || this == MAYBE || this == DELEGATED;
    }
}
