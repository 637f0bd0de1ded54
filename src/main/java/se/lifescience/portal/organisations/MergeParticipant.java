package se.lifescience.portal.organisations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Something that belongs to organisations and follows when two become one; every module that keeps such rows implements it. */
public interface MergeParticipant {

    /** A word for it that never changes, such as {@code contacts}. */
    String name();

    /** Whether the office is told beforehand how much of it follows; not of what is private. */
    default boolean isTold() {
        return true;
    }

    /** How much of it an organisation has that would follow. */
    long count(OrganisationId from, OrganisationId to);

    /** Moves it, and tells the ids of what was moved. */
    List<UUID> move(OrganisationId from, OrganisationId to);

    /** Moves back what is still there of these. */
    void moveBack(Collection<UUID> rows, OrganisationId from, OrganisationId to);
}
