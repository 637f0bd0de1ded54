package se.lifescience.portal.mail.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** A recipient's no to mail of one kind. */
@Entity
@Immutable
@Table(name = "suppression")
@IdClass(Suppression.Key.class)
class Suppression {

    /** Whose no, and to what. */
    record Key(String addressKey, String kind) implements Serializable {}

    @Id
    @PersonalData(purpose = "not to send what was refused", retention = RetentionClass.CONTACT)
    @Column(name = "address_key")
    private String addressKey;

    @Id
    @Column(name = "kind")
    private String kind;

    @SuppressWarnings("NullAway.Init")
    protected Suppression() {}

    String addressKey() {
        return addressKey;
    }

    String kind() {
        return kind;
    }
}
