package se.lifescience.portal.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * That somebody with a place came to an occasion or one of its parts, or was excused.
 *
 * @param how by which way that became known
 */
@Embeddable
record Attendance(
        @Enumerated(EnumType.STRING) @Column(name = "status")
        Status status,

        @Enumerated(EnumType.STRING) @Column(name = "how") How how,
        @Column(name = "at") Instant at) {

    /** Who is neither has no row. */
    public enum Status {
        PRESENT,
        EXCUSED
    }

    /** Who or what said so. */
    public enum How {
        /** The office ticked it. */
        OFFICE,
        /** The person's code was read at the door. */
        CODE,
        /** The person said so. */
        SELF,
        /** A list from elsewhere, as that of a digital meeting. */
        IMPORT
    }
}
