package se.lifescience.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** Somebody's wish for a link to log in with, sent to an address that may be known or not. */
@Entity
@Immutable
@Table(name = "login_request")
class LoginRequest {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "address")
    @PersonalData(purpose = "know whose link it is", retention = RetentionClass.ACCOUNT)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private Language language;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init")
    protected LoginRequest() {}
}
