package se.lifescience.portal.accounts.grants;

import java.util.UUID;
import se.lifescience.portal.kernel.PersonId;

/** Whose a right is: one person's, or an organisation's, and then of those who act for it. */
public record GrantHolder(Kind kind, UUID id) {

    /** What sort of holder it is. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    public static GrantHolder person(PersonId id) {
        return new GrantHolder(Kind.PERSON, id.value());
    }

    public static GrantHolder organisation(UUID id) {
        return new GrantHolder(Kind.ORGANISATION, id);
    }
}
