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

    @Id
    private UUID id;

    @Column(name = "kind")
    private String kind;

    @Column(name = "path")
    private String path;

    @Column(name = "part_of")
    private @Nullable UUID partOf;

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

    @Column(name = "opens_at")
    private @Nullable Instant opensAt;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    /** When somebody last opened it by a click, which outlives a moment to close that had passed. */
    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

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
        var moved = !startsAt.equals(data.schedule().startsAt())
                || !endsAt.equals(data.schedule().endsAt())
                || !new OccasionData.Venue(digital, place).equals(data.venue());
        take(data);
        if (moved) {
            calendarSequence++;
        }
        return moved;
    }

    void move(OccasionState to, Instant now) {
        if (!schedule().next(now).contains(to)) {
            throw Refusal.of("participation.refusal.step");
        }
        if (to == OccasionState.HELD && startsAt.isAfter(now)) {
            throw Refusal.of("participation.refusal.not-yet-held");
        }
        if (to == OccasionState.CANCELLED) {
            calendarSequence++;
        }
        if (to == OccasionState.OPEN) {
            openedAt = now;
        }
        state = to;
    }

    /** How far it has come: what somebody clicked, and what its moments have made of that since. */
    OccasionState state(Instant now) {
        return schedule().state(now);
    }

    boolean isOpenForRegistration(Instant now) {
        return schedule().isOpen(now);
    }

    /** Whether a place that becomes free still goes to the next in line. */
    boolean passesPlacesOn(Instant now) {
        return state(now).isUnderWay() && now.isBefore(startsAt);
    }

    /** Whether registrations may still be changed: announced, and not over. */
    boolean isRunning(Instant now) {
        return state(now).isUnderWay() && now.isBefore(endsAt);
    }

    /** Whether it is the other occasion itself, or a part of it. */
    boolean isWithin(OccasionId whole) {
        return id.equals(whole.value()) || whole.value().equals(partOf);
    }

    @Nullable
    OccasionId partOf() {
        return partOf == null ? null : new OccasionId(partOf);
    }

    private Schedule schedule() {
        return new Schedule(state, openedAt, opensAt, closesAt, startsAt);
    }

    /**
     * Whether registration is open at a moment. It opens and closes by itself at the moments that are kept; a click to
     * close always has the last word, a click to open has it over a moment to close that had passed by then.
     *
     * @param clicked the state that somebody last moved it to
     * @param openedAt when somebody last clicked to open
     */
    record Schedule(
            OccasionState clicked,
            @Nullable Instant openedAt,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            Instant startsAt) {

        OccasionState state(Instant now) {
            var opened = clicked == OccasionState.OPEN
                    || (clicked == OccasionState.SAVE_THE_DATE && opensAt != null && !now.isBefore(opensAt));
            if (!opened) {
                return clicked;
            }
            return now.isBefore(closes()) ? OccasionState.OPEN : OccasionState.CLOSED;
        }

        boolean isOpen(Instant now) {
            return state(now) == OccasionState.OPEN;
        }

        /** Nobody opens registration again for what has begun. */
        Set<OccasionState> next(Instant now) {
            var state = state(now);
            var next = state.next();
            if (state == OccasionState.CLOSED && !now.isBefore(startsAt)) {
                next.remove(OccasionState.OPEN);
            }
            return next;
        }

        private Instant closes() {
            var overridden = closesAt != null && openedAt != null && !openedAt.isBefore(closesAt);
            return closesAt == null || overridden ? startsAt : closesAt;
        }
    }

    private void take(OccasionData data) {
        if (data.title().sv().isBlank() && data.title().en().isBlank()) {
            throw Refusal.of("participation.refusal.title").at("title");
        }
        var times = data.schedule();
        if (!times.endsAt().isAfter(times.startsAt())) {
            throw Refusal.of("participation.refusal.ends-before-start").at("endsAt");
        }
        if (times.closesAt() != null && times.closesAt().isAfter(times.startsAt())) {
            throw Refusal.of("participation.refusal.closes-after-start").at("closesAt");
        }
        var closes = times.closesAt() == null ? times.startsAt() : times.closesAt();
        if (times.opensAt() != null && !times.opensAt().isBefore(closes)) {
            throw Refusal.of("participation.refusal.opens-after-close").at("opensAt");
        }
        kind = data.kind();
        path = data.path();
        partOf = data.partOf() == null ? null : data.partOf().value();
        title = data.title();
        startsAt = times.startsAt();
        endsAt = times.endsAt();
        digital = data.venue().digital();
        place = data.venue().place();
        opensAt = times.opensAt();
        closesAt = times.closesAt();
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
