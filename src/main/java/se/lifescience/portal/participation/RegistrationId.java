package se.lifescience.portal.participation;

import java.util.UUID;

/** Names a registration: one person's signing up for one occasion. */
public record RegistrationId(UUID value) {}
