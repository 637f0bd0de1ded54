package se.lifescience.portal.organisations;

import java.util.Map;

/**
 * What merging would do.
 *
 * @param moved how much would follow, by the name of what it is
 */
public record MergePreview(OrganisationView kept, OrganisationView gone, Map<String, Long> moved) {}
