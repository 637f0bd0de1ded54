package se.lifescience.portal.accounts;

import se.lifescience.portal.kernel.Language;

/** What a person says of themselves; an address is where to write to, and may be empty. */
public record Profile(String name, String title, String email, Language language) {}
