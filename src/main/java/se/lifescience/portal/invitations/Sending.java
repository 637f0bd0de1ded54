package se.lifescience.portal.invitations;

import java.time.Instant;
import se.lifescience.portal.mail.Progress;

/** One sending of a campaign and how far it has come. */
public record Sending(boolean reminder, Instant at, Progress progress) {}
