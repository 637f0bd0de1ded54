package se.lifescience.portal.participation;

import se.lifescience.portal.kernel.Language;

/** What a guest types to register; checked by {@link RegistrationService}, which refuses at the field. */
public record GuestForm(String name, String email, String organisation, Language language) {}
