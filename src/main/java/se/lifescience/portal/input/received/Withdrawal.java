package se.lifescience.portal.input.received;

import java.time.Instant;

/** The sender's note that a contribution is withdrawn; the contribution itself is kept. */
public record Withdrawal(Instant at, String note) {}
