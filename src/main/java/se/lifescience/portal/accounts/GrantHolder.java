package se.lifescience.portal.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a right is: one person's, or an organisation's, and then of those who act for it. */
public record GrantHolder(@Nullable PersonId person, @Nullable UUID organisation) {

    /** Refuses neither and both. */
    public GrantHolder {
        if ((person == null) == (organisation == null)) {
            throw new IllegalArgumentException("a person or an organisation");
        }
    }

    public static GrantHolder person(PersonId id) {
        return new GrantHolder(id, null);
    }

    public static GrantHolder organisation(UUID id) {
        return new GrantHolder(null, id);
    }
}
