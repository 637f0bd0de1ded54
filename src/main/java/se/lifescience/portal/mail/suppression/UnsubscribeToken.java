package se.lifescience.portal.mail.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** The unsubscription link of one mail, by its hash. */
@Entity
@Immutable
@Table(name = "unsubscribe_token")
class UnsubscribeToken {

    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    @PersonalData(purpose = "not to send what was refused", retention = RetentionClass.CONTACT)
    @Column(name = "address_key")
    private String addressKey;

    @Column(name = "kind")
    private String kind;

    @SuppressWarnings("NullAway.Init")
    protected UnsubscribeToken() {}

    String hash() {
        return hash;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    String addressKey() {
        return addressKey;
    }

    String kind() {
        return kind;
    }
}
