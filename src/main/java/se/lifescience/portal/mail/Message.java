package se.lifescience.portal.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the deliveries of one sending have in common. */
@Entity
@Immutable
@Table(name = "message")
class Message {

    @Id
    private UUID id;

    @Column(name = "kind")
    private String kind;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }
}
