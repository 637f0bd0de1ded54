package se.lifescience.portal.input.received;

import java.time.Instant;

/** A contribution as it was sent, or supplemented, at one moment, and for whom; never changed afterwards. */
public record VersionView(int number, String title, String text, String sha256, Signature signature, Instant at) {}
