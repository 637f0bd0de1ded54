package se.lifescience.portal.organisations;

import java.util.Collection;
import java.util.Map;

/** How many of something organisations have, such as contacts or members; told by the module that keeps them, at once for many. */
public interface OrganisationCount {

    /** What is counted. */
    Kind kind();

    /** How many each has; one that has none may be left out. */
    Map<OrganisationId, Long> of(Collection<OrganisationId> organisations);

    /** What the office's list of organisations counts. */
    enum Kind {
        CONTACTS,
        MEMBERS
    }
}
