package se.lifescience.portal.input.received;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.privacy.PersonalData;

/** A step as it is kept: written once, never changed. */
@Entity
@Immutable
@Table(name = "contribution_step")
class ContributionStep {

    @Id
    private UUID id;

    @Column(name = "contribution_id")
    private UUID contributionId;

    @Column(name = "at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ReceivedContribution.HistoryEntry.Kind kind;

    @Column(name = "by_id")
    @PersonalData(
            purpose = "who did what with a received document",
            retention = PersonalData.RetentionClass.RECEIVED_INPUT)
    private UUID byId;

    @Column(name = "by_name")
    @PersonalData(
            purpose = "who did what with a received document",
            retention = PersonalData.RetentionClass.RECEIVED_INPUT)
    private String byName;

    @SuppressWarnings("NullAway") // for Hibernate
    protected ContributionStep() {}

    ContributionStep(
            ContributionId contribution, ReceivedContribution.HistoryEntry.Kind kind, SignedIn by, Instant at) {
        this.id = Ids.next();
        this.contributionId = contribution.value();
        this.at = at;
        this.kind = kind;
        this.byId = by.id().value();
        this.byName = by.name();
    }
}
