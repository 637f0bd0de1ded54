package se.lifescience.portal.conferences;

import java.util.UUID;

/** Names a conference; stays the same when its address changes. */
public record ConferenceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
