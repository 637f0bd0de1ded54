package se.lifescience.portal.conferences;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Slug;

/**
 * What, when, where and for how many: the part of a conference that decides who can come.
 *
 * @param closesAt when registration closes; null means when the conference starts
 */
public record ConferenceFacts(
        Slug slug,
        LocalizedText title,
        Instant startsAt,
        Instant endsAt,
        boolean digital,
        LocalizedText place,
        @Nullable Instant closesAt,
        int capacity) {

    public ConferenceFacts {
        title = new LocalizedText(
                ConferenceRules.required("titleSv", title.sv()), ConferenceRules.required("titleEn", title.en()));
        place = new LocalizedText(
                ConferenceRules.line("placeSv", place.sv()), ConferenceRules.line("placeEn", place.en()));
        ConferenceRules.places("capacity", capacity);
        if (!endsAt.isAfter(startsAt)) {
            throw Refusal.of("conferences.refusal.ends-before-start").at("endsAt");
        }
        if (closesAt != null && closesAt.isAfter(startsAt)) {
            throw Refusal.of("conferences.refusal.closes-after-start").at("closesAt");
        }
        if (!digital && place.sv().isEmpty()) {
            throw Refusal.of("conferences.missing.placeSv").at("placeSv");
        }
    }
}
