package se.lifescience.portal.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.accounts.PersonId;
import se.lifescience.portal.kernel.Faults;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonalData;
import se.lifescience.portal.kernel.PersonalData.RetentionClass;
import se.lifescience.portal.kernel.Refusal;

/** Somebody's time in a post. */
@Entity
@Table(name = "official")
class Official {

    private static final int LONGEST = 200;

    @Id
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PostKind kind = PostKind.OFFICIAL;

    @Column(name = "post_sv")
    private String postSv = "";

    @Column(name = "post_en")
    private String postEn = "";

    @Column(name = "name")
    @PersonalData(purpose = "who was responsible for what", retention = RetentionClass.RECEIVED_INPUT)
    private String name = "";

    @Column(name = "person_id")
    @PersonalData(purpose = "which account answers in the post", retention = RetentionClass.ACCOUNT)
    private @Nullable UUID personId;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Official() {}

    @SuppressWarnings("NullAway.Init")
    Official(OfficialData data) {
        this.id = Ids.next();
        describe(data);
    }

    final void describe(OfficialData data) {
        var faults = new Faults();
        var starts = data.startsOn();
        var called = faults.find(() -> TextLine.person("name", data.name())).orElse("");
        if (data.post().sv().isBlank() || data.post().sv().strip().length() > LONGEST) {
            faults.add(Refusal.of("organisations.refusal.post").at("postSv"));
        }
        if (data.post().en().strip().length() > LONGEST) {
            faults.add(Refusal.of("organisations.refusal.too-long", LONGEST).at("postEn"));
        }
        if (starts == null) {
            faults.add(Refusal.of("organisations.refusal.post-starts").at("startsOn"));
        }
        if (starts != null && data.endsOn() != null && data.endsOn().isBefore(starts)) {
            faults.add(Refusal.of("organisations.refusal.post-ends").at("endsOn"));
        }
        faults.demandNone();
        kind = data.kind();
        postSv = data.post().sv().strip();
        postEn = data.post().en().strip();
        name = called;
        personId = data.person() == null ? null : data.person().value();
        startsOn = Objects.requireNonNull(starts);
        endsOn = data.endsOn();
    }

    OfficialId id() {
        return new OfficialId(id);
    }

    long version() {
        return version == null ? 0 : version;
    }

    OfficialView view() {
        return new OfficialView(
                id(),
                version(),
                new OfficialData(
                        kind,
                        new LocalizedText(postSv, postEn),
                        name,
                        personId == null ? null : new PersonId(personId),
                        startsOn,
                        endsOn));
    }
}
