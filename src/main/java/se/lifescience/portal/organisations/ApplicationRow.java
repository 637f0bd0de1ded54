package se.lifescience.portal.organisations;

import java.time.Instant;
import java.util.UUID;

/** An application in a list. */
public record ApplicationRow(UUID id, String name, String applicant, ApplicationState state, Instant createdAt) {}
