package se.lifescience.portal.accounts;

import se.lifescience.portal.kernel.Language;

/**
 * What a person says of themselves.
 *
 * @param region the code of their region, or nothing
 */
public record Profile(String name, String title, Language language, String region) {}
