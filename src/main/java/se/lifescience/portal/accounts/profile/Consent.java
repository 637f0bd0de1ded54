package se.lifescience.portal.accounts.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.Ground;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** That a person agreed to something, from when to when. */
@Entity
@Table(name = "consent")
class Consent {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @PersonalData(purpose = "show what was agreed to", ground = Ground.CONSENT, retention = RetentionClass.ACCOUNT)
    private ConsentService.Kind consentKind;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(PersonId person, ConsentService.Kind kind, Instant now) {
        this.id = Ids.next();
        this.personId = person.value();
        this.consentKind = kind;
        this.givenAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    ConsentService.ConsentView view() {
        return new ConsentService.ConsentView(consentKind, givenAt, withdrawnAt);
    }

    UUID id() {
        return id;
    }
}
