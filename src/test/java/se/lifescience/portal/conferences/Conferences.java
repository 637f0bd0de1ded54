package se.lifescience.portal.conferences;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.participation.OccasionState;

/** Makes conferences for tests, as whoever is logged in. */
public final class Conferences {

    /** Far ahead and at noon in Stockholm, on a day without surprises of the clock. */
    public static final Instant START = Instant.parse("2040-01-17T11:00:00Z");

    public static final Instant END = START.plus(4, ChronoUnit.HOURS);

    private Conferences() {}

    public static String newSlug() {
        return "test-" + UUID.randomUUID();
    }

    public static ConferenceFacts facts(String slug, int capacity) {
        return facts(slug, START, END, capacity);
    }

    public static ConferenceFacts facts(String slug, Instant start, Instant end, int capacity) {
        return new ConferenceFacts(
                new Slug(slug),
                new LocalizedText("Dagen " + slug, "The day " + slug),
                start,
                end,
                true,
                new LocalizedText("", ""),
                null,
                capacity);
    }

    /** A draft with what it takes to open registration. */
    public static ConferenceId draft(ConferenceService conferences, ConferenceFacts facts) {
        var id = conferences.create(facts);
        conferences.editTexts(
                id,
                conferences.get(id).version(),
                new ConferenceTexts(
                        new LocalizedText("Om dagen.", "About the day."), new LocalizedText("**Mer**", "**More**")));
        return id;
    }

    public static ConferenceId open(ConferenceService conferences, String slug, int capacity) {
        var id = draft(conferences, facts(slug, capacity));
        conferences.move(id, OccasionState.OPEN);
        return id;
    }
}
