package se.lifescience.portal.invitations.text;

import se.lifescience.portal.kernel.LocalizedText;

/** What a campaign writes, in both languages, with {@link MergeField} in braces; the body is Markdown. */
public record CampaignText(LocalizedText subject, LocalizedText body) {}
