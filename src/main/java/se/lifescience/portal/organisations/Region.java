package se.lifescience.portal.organisations;

import se.lifescience.portal.kernel.LocalizedText;

/** A part of the country, by its code in ISO 3166-2. */
public record Region(String code, LocalizedText name) {}
