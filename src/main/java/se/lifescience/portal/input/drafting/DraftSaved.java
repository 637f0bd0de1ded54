package se.lifescience.portal.input.drafting;

import java.time.Instant;
import se.lifescience.portal.input.ContributionId;

/** A draft as just saved: when, the version that the next save must name, and on whose behalf it is written now. */
public record DraftSaved(ContributionId id, long version, Instant at, String organisation) {}
