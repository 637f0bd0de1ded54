package se.lifescience.portal.invitations;

import se.lifescience.portal.kernel.LocalizedText;

/** What a campaign writes, in both languages, with {@link MergeFields} in braces; the body is Markdown. */
public record CampaignText(LocalizedText subject, LocalizedText body) {}
