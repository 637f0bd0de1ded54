package se.lifescience.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** A link with which one can log in once, within ten minutes; only its hash is stored. */
@Entity
@Table(name = "login_link")
class LoginLink {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "address")
    @PersonalData(purpose = "know whose link it is", retention = RetentionClass.ACCOUNT)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private Language language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected LoginLink() {}

    LoginLink(SecretToken token, EmailAddress address, Language language, Instant now, Instant expiresAt) {
        this.tokenHash = token.hash();
        this.address = address.key();
        this.language = language;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }
}
