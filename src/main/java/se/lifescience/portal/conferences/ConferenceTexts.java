package se.lifescience.portal.conferences;

import static se.lifescience.portal.conferences.ConferenceRules.LONGEST_LEAD;
import static se.lifescience.portal.conferences.ConferenceRules.LONGEST_TEXT;

import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.LocalizedText;

/** What a conference's page says: a lead sentence as plain text, and a body as Markdown. */
public record ConferenceTexts(LocalizedText lead, LocalizedText body) {

    public ConferenceTexts {
        lead = new LocalizedText(
                FreeText.of("leadSv", lead.sv(), LONGEST_LEAD), FreeText.of("leadEn", lead.en(), LONGEST_LEAD));
        body = new LocalizedText(
                FreeText.of("bodySv", body.sv(), LONGEST_TEXT), FreeText.of("bodyEn", body.en(), LONGEST_TEXT));
    }
}
