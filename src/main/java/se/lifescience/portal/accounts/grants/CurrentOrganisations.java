package se.lifescience.portal.accounts.grants;

import java.util.Set;
import java.util.UUID;

/** Tells for which organisation whoever is logged in acts right now, by a mandate that holds now, with those it has taken in. */
public interface CurrentOrganisations {

    Set<UUID> ids();
}
