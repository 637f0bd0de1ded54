package se.lifescience.portal.conferences;

import static se.lifescience.portal.conferences.ConferenceRules.LONGEST_LEAD;
import static se.lifescience.portal.conferences.ConferenceRules.LONGEST_TEXT;
import static se.lifescience.portal.conferences.ConferenceRules.atMost;

import se.lifescience.portal.kernel.LocalizedText;

/** What a conference's page says: a lead sentence as plain text, and a body as Markdown. */
public record ConferenceTexts(LocalizedText lead, LocalizedText body) {

    public ConferenceTexts {
        lead = new LocalizedText(atMost(LONGEST_LEAD, "leadSv", lead.sv()), atMost(LONGEST_LEAD, "leadEn", lead.en()));
        body = new LocalizedText(atMost(LONGEST_TEXT, "bodySv", body.sv()), atMost(LONGEST_TEXT, "bodyEn", body.en()));
    }
}
