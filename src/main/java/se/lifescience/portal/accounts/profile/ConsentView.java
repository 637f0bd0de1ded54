package se.lifescience.portal.accounts.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person agreed to, when, and when they took it back. */
public record ConsentView(
        ConsentKind kind, Instant givenAt, @Nullable Instant withdrawnAt) {}
