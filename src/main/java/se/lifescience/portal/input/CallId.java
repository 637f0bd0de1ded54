package se.lifescience.portal.input;

import java.util.UUID;

/** Names a call for input. */
public record CallId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
