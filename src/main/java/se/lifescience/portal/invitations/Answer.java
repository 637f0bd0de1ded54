package se.lifescience.portal.invitations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the invited person answers, with a note if they like. */
public sealed interface Answer {

    /** The longest note. */
    int LONGEST_NOTE = 2_000;

    String note();

    /** I come. */
    record Yes(String note) implements Answer {}

    /** I do not come. */
    record No(String note) implements Answer {}

    /** I will have decided by that day. */
    record Maybe(@Nullable LocalDate decideBy, String note) implements Answer {}

    /** A colleague should have my invitation. */
    record Delegate(String name, String email, String note) implements Answer {}
}
