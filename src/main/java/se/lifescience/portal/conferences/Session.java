package se.lifescience.portal.conferences;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.privacy.PersonalData;

/** An item of a conference's programme. */
@Entity
@Table(name = "session")
class Session {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @Column(name = "conference_id")
    private UUID conferenceId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "about_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "about_en"))
    private LocalizedText about;

    @Column(name = "speakers")
    @PersonalData(purpose = "the programme says who is speaking", retention = PersonalData.RetentionClass.PARTICIPATION)
    private String speakers;

    Session(ConferenceId conference, ProgrammeItem.Data data) {
        this.id = Ids.next();
        this.conferenceId = conference.value();
        this.startsAt = data.startsAt();
        this.endsAt = data.endsAt();
        this.title = data.title();
        this.about = data.about();
        this.speakers = String.join("\n", data.speakers());
    }

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    void edit(long seen, ProgrammeItem.Data data) {
        OptimisticLock.check(seen, version == null ? 0 : version);
        this.startsAt = data.startsAt();
        this.endsAt = data.endsAt();
        this.title = data.title();
        this.about = data.about();
        this.speakers = String.join("\n", data.speakers());
    }

    /** Goes along when the conference moves to another day: the same time by the clock, so many days later. */
    void move(long days, ZoneId zone) {
        startsAt = startsAt.atZone(zone).plusDays(days).toInstant();
        endsAt = endsAt.atZone(zone).plusDays(days).toInstant();
    }

    boolean isWithin(Instant from, Instant to) {
        return !startsAt.isBefore(from) && !endsAt.isAfter(to);
    }

    ConferenceId conference() {
        return new ConferenceId(conferenceId);
    }

    ProgrammeItem item() {
        return new ProgrammeItem(
                new SessionId(id),
                version == null ? 0 : version,
                new ProgrammeItem.Data(
                        startsAt, endsAt, title, about, speakers.lines().toList()));
    }
}
