package se.lifescience.portal.input;

import java.util.UUID;

/** Names a contribution, draft or received. */
public record ContributionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
