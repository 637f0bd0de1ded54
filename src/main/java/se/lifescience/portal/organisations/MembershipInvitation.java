package se.lifescience.portal.organisations;

import java.time.Instant;
import se.lifescience.portal.kernel.LocalizedText;

/** What a mailed invitation into an organisation offers, and until when. */
public record MembershipInvitation(LocalizedText organisation, MembershipRole role, Instant until) {}
