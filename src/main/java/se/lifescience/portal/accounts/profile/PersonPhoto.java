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

/** A person's picture as we have drawn it anew; nothing of the file they chose is kept. */
@Entity
@Table(name = "person_photo")
class PersonPhoto {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "image")
    @PersonalData(purpose = "recognise each other", ground = Ground.CONSENT, retention = RetentionClass.ACCOUNT)
    private byte[] photo;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonPhoto() {}

    PersonPhoto(PersonId person, byte[] photo, Instant now) {
        this.personId = person.value();
        this.photo = photo.clone();
        this.changedAt = now;
    }

    byte[] photo() {
        return photo.clone();
    }
}
