package se.lifescience.portal.officials;

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
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** Somebody's time in a post. */
@Entity
@Table(name = "office_holder")
class OfficeHolder {

    private static final int LONGEST = 200;

    @Id
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private OfficeHolderData.PositionKind kind = OfficeHolderData.PositionKind.OFFICIAL;

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
    protected OfficeHolder() {}

    @SuppressWarnings("NullAway.Init")
    OfficeHolder(OfficeHolderData data) {
        this.id = Ids.next();
        describe(data);
    }

    final void describe(OfficeHolderData data) {
        var refusalCollector = new RefusalCollector();
        var starts = data.startsOn();
        var called = refusalCollector
                .find(() -> SingleLine.person("name", data.name()))
                .orElse("");
        var swedish = refusalCollector
                .find(() -> FreeText.of("postSv", data.post().sv(), LONGEST))
                .orElse("");
        if (swedish.isEmpty()) {
            refusalCollector.add(Refusal.of("officials.refusal.post").at("postSv"));
        }
        var english = refusalCollector
                .find(() -> FreeText.of("postEn", data.post().en(), LONGEST))
                .orElse("");
        if (starts == null) {
            refusalCollector.add(Refusal.of("officials.refusal.post-starts").at("startsOn"));
        }
        if (starts != null && data.endsOn() != null && data.endsOn().isBefore(starts)) {
            refusalCollector.add(Refusal.of("officials.refusal.post-ends").at("endsOn"));
        }
        refusalCollector.demandNone();
        kind = data.kind();
        postSv = swedish;
        postEn = english;
        name = called;
        personId = data.person() == null ? null : data.person().value();
        startsOn = Objects.requireNonNull(starts);
        endsOn = data.endsOn();
    }

    OfficeHolderId id() {
        return new OfficeHolderId(id);
    }

    long version() {
        return version == null ? 0 : version;
    }

    OfficeHolderService.Holder view() {
        return new OfficeHolderService.Holder(
                id(),
                version(),
                new OfficeHolderData(
                        kind,
                        new LocalizedText(postSv, postEn),
                        name,
                        personId == null ? null : new PersonId(personId),
                        startsOn,
                        endsOn));
    }
}
