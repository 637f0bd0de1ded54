package se.lifescience.portal.input.received;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A received contribution as a line of an export, with its text and its answer. */
public record ReceivedExportRow(
        ReceivedRow row, String text, @Nullable Instant withdrawnAt, String answer) {}
