package se.lifescience.portal.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** An address that a person says is theirs; it is when a link mailed to it was used from their own login, or as it. */
@Entity
@Table(name = "person_address")
class PersonAddress {

    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(5);

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "address")
    @PersonalData(purpose = "where to write to", retention = RetentionClass.ACCOUNT)
    private String address;

    @Column(name = "address_key")
    @PersonalData(purpose = "join what was done under the address", retention = RetentionClass.ACCOUNT)
    private String addressKey;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PersonAddress() {}

    PersonAddress(PersonId person, EmailAddress address, Instant now) {
        this.id = Ids.next();
        this.personId = person.value();
        this.address = address.value();
        this.addressKey = address.key();
        this.addedAt = now;
        this.mailedAt = Instant.EPOCH;
    }

    /** Another mail goes to it; not to one that is proven, and not too soon after the last. */
    void mail(Instant now) {
        if (verifiedAt != null) {
            throw Refusal.of("accounts.refusal.address-known").at("address");
        }
        if (mailedAt.plus(BETWEEN_MAILS).isAfter(now)) {
            throw Refusal.of("accounts.refusal.address-mailed").at("address");
        }
        mailedAt = now;
    }

    void proven(Instant now) {
        if (verifiedAt != null) {
            throw Refusal.notFound();
        }
        verifiedAt = now;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    EmailAddress address() {
        return new EmailAddress(address);
    }

    String key() {
        return addressKey;
    }

    @Nullable
    Instant verifiedAt() {
        return verifiedAt;
    }
}
