package se.lifescience.portal.input.received;

import java.time.Instant;

/** The office's answer to a contribution, in Markdown. */
public record Answer(String text, String by, Instant at) {}
