package se.lifescience.portal.conferences;

import java.time.Instant;
import java.util.List;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;

/** One item of a programme, as pages show it. */
public record ProgrammeItem(SessionId id, long version, Data data) {

    private static final int MOST_SPEAKERS = 50;

    /**
     * What a form edits of an item.
     *
     * @param speakers a line for each, with name and where they are from
     */
    public record Data(
            Instant startsAt, Instant endsAt, LocalizedText title, LocalizedText about, List<String> speakers) {

        public Data {
            title = new LocalizedText(
                    ConferenceRules.required("titleSv", title.sv()), ConferenceRules.required("titleEn", title.en()));
            about = new LocalizedText(
                    FreeText.of("aboutSv", about.sv(), ConferenceRules.LONGEST_LEAD),
                    FreeText.of("aboutEn", about.en(), ConferenceRules.LONGEST_LEAD));
            speakers = speakers.stream()
                    .map(speaker -> ConferenceRules.line("speakers", speaker))
                    .filter(speaker -> !speaker.isEmpty())
                    .toList();
            if (speakers.size() > MOST_SPEAKERS) {
                throw Refusal.of("conferences.refusal.too-many-speakers", MOST_SPEAKERS)
                        .at("speakers");
            }
            if (!endsAt.isAfter(startsAt)) {
                throw Refusal.of("conferences.refusal.ends-before-start").at("endsAt");
            }
        }
    }
}
