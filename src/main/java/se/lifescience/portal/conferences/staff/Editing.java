package se.lifescience.portal.conferences.staff;

import java.util.function.LongUnaryOperator;
import se.lifescience.portal.conferences.ConferenceId;
import se.lifescience.portal.conferences.ConferenceService;

/** The conference that the parts of one page edit: each saves from the version that the page has seen. */
final class Editing {

    private final ConferenceService conferences;
    private final ConferenceId id;
    private long version;

    Editing(ConferenceService conferences, ConferenceId id, long version) {
        this.conferences = conferences;
        this.id = id;
        this.version = version;
    }

    ConferenceService conferences() {
        return conferences;
    }

    ConferenceId id() {
        return id;
    }

    /** Saves from the version seen; what was saved is then the version seen. */
    void save(LongUnaryOperator edit) {
        version = edit.applyAsLong(version);
    }
}
