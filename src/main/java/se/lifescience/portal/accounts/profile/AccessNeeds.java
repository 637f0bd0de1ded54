package se.lifescience.portal.accounts.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.Ground;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** What a person needs to be able to take part, sealed, since health can be read from it. */
@Entity
@Table(name = "person_access_needs")
class AccessNeeds {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "sealed")
    @PersonalData(purpose = "let everybody take part", ground = Ground.CONSENT, retention = RetentionClass.ACCOUNT)
    private byte[] accessNeeds;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessNeeds() {}

    AccessNeeds(PersonId person, byte[] sealed, Instant now) {
        this.personId = person.value();
        this.accessNeeds = sealed.clone();
        this.changedAt = now;
    }

    byte[] sealed() {
        return accessNeeds.clone();
    }
}
