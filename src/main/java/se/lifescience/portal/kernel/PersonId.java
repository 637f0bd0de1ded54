package se.lifescience.portal.kernel;

import java.util.UUID;

/** Names a person; stable for life, and the same whatever provider they log in with. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
