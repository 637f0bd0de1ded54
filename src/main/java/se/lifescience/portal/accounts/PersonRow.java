package se.lifescience.portal.accounts;

import java.time.Instant;
import java.util.Set;
import se.lifescience.portal.kernel.PersonId;

/** A person as the list of people shows them. */
public record PersonRow(
        PersonId id,
        String name,
        IdentityEvidence evidence,
        String title,
        PersonState state,
        Set<String> roles,
        Instant createdAt) {}
