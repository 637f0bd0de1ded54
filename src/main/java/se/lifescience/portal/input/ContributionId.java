package se.lifescience.portal.input;

import java.util.UUID;
import se.lifescience.portal.kernel.Refusal;

/** Names a contribution, draft or received. */
public record ContributionId(UUID value) {

    /** Reads an id from an address; whatever cannot be one is not found. */
    public static ContributionId of(String text) {
        try {
            return new ContributionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
