package se.lifescience.portal.strategy;

import java.util.UUID;

/** Names an edition. */
public record EditionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
