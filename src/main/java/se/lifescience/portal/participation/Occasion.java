package se.lifescience.portal.participation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;

/** Anything one can sign up for; knows which steps its state allows and when its calendar entry must change. */
@Entity
@Table(name = "occasion")
class Occasion {

    private static final Map<OccasionState, Set<OccasionState>> STEPS = Map.of(
            OccasionState.DRAFT, Set.of(OccasionState.SAVE_THE_DATE, OccasionState.OPEN, OccasionState.CANCELLED),
            OccasionState.SAVE_THE_DATE, Set.of(OccasionState.OPEN, OccasionState.CANCELLED),
            OccasionState.OPEN, Set.of(OccasionState.CLOSED, OccasionState.HELD, OccasionState.CANCELLED),
            OccasionState.CLOSED, Set.of(OccasionState.OPEN, OccasionState.HELD, OccasionState.CANCELLED),
            OccasionState.HELD, Set.of(OccasionState.ARCHIVED),
            OccasionState.ARCHIVED, Set.of(),
            OccasionState.CANCELLED, Set.of());

    @Id
    private UUID id;

    @Column(name = "kind")
    private String kind;

    @Column(name = "path")
    private String path;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "digital")
    private boolean digital;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "place_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "place_en"))
    private LocalizedText place;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OccasionState state = OccasionState.DRAFT;

    @Column(name = "calendar_uid", updatable = false)
    private String calendarUid;

    @Column(name = "calendar_sequence")
    private int calendarSequence;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Occasion() {}

    @SuppressWarnings("NullAway.Init")
    Occasion(OccasionData data, String host) {
        this.id = Ids.next();
        this.calendarUid = "occasion-" + id + "@" + host;
        take(data);
    }

    /** Takes over what was edited; says whether calendars must follow, and raises their SEQUENCE if so. */
    boolean edit(OccasionData data) {
        var moved = !startsAt.equals(data.startsAt())
                || !endsAt.equals(data.endsAt())
                || digital != data.digital()
                || !place.equals(data.place());
        take(data);
        if (moved) {
            calendarSequence++;
        }
        return moved;
    }

    void move(OccasionState to, Instant now) {
        if (!STEPS.getOrDefault(state, Set.of()).contains(to)) {
            throw Refusal.of("participation.refusal.step");
        }
        if (to == OccasionState.HELD && startsAt.isAfter(now)) {
            throw Refusal.of("participation.refusal.not-yet-held");
        }
        if (to == OccasionState.CANCELLED) {
            calendarSequence++;
        }
        state = to;
    }

    boolean isOpenForRegistration(Instant now) {
        return isOpen(state, startsAt, closesAt, now);
    }

    static boolean isOpen(OccasionState state, Instant startsAt, @Nullable Instant closesAt, Instant now) {
        return state == OccasionState.OPEN && now.isBefore(closesAt == null ? startsAt : closesAt);
    }

    /** Whether a place that becomes free still goes to the next in line. */
    boolean passesPlacesOn(Instant now) {
        return (state == OccasionState.OPEN || state == OccasionState.CLOSED) && now.isBefore(startsAt);
    }

    /** Whether registrations may still be changed: announced, and not over. */
    boolean isRunning(Instant now) {
        return (state == OccasionState.OPEN || state == OccasionState.CLOSED) && now.isBefore(endsAt);
    }

    private void take(OccasionData data) {
        if (data.title().sv().isBlank() && data.title().en().isBlank()) {
            throw Refusal.of("participation.refusal.title").at("title");
        }
        if (!data.endsAt().isAfter(data.startsAt())) {
            throw Refusal.of("participation.refusal.ends-before-start").at("endsAt");
        }
        if (data.closesAt() != null && data.closesAt().isAfter(data.startsAt())) {
            throw Refusal.of("participation.refusal.closes-after-start").at("closesAt");
        }
        kind = data.kind();
        path = data.path();
        title = data.title();
        startsAt = data.startsAt();
        endsAt = data.endsAt();
        digital = data.digital();
        place = data.place();
        closesAt = data.closesAt();
    }

    OccasionId id() {
        return new OccasionId(id);
    }

    String path() {
        return path;
    }

    LocalizedText title() {
        return title;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    boolean digital() {
        return digital;
    }

    LocalizedText place() {
        return place;
    }

    OccasionState state() {
        return state;
    }

    String calendarUid() {
        return calendarUid;
    }

    int calendarSequence() {
        return calendarSequence;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
