package se.lifescience.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** A name that an OpenID provider vouches for: its issuer and the subject there; nothing else says who a person is. */
@Entity
@Table(name = "identity")
class Identity {

    private static final int LONGEST_HOME = 200;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "subject")
    @PersonalData(purpose = "recognise the person at login", retention = RetentionClass.ACCOUNT)
    private String subject;

    @Column(name = "provider_id")
    private @Nullable UUID providerId;

    @Column(name = "home")
    @PersonalData(purpose = "whose account it is that the person came with", retention = RetentionClass.ACCOUNT)
    private String home = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_login_at")
    @PersonalData(purpose = "find accounts nobody uses", retention = RetentionClass.ACCOUNT)
    private Instant lastLoginAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Identity() {}

    Identity(PersonId person, String issuer, String subject, Instant now) {
        this.id = Ids.next();
        this.personId = person.value();
        this.issuer = issuer;
        this.subject = subject;
        this.createdAt = now;
        this.lastLoginAt = now;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    /** Came through a provider, as somebody at this tenant or home organisation. */
    void loggedIn(ProviderId provider, @Nullable String at, Instant now) {
        providerId = provider.value();
        home = at == null ? "" : at.substring(0, Math.min(at.length(), LONGEST_HOME));
        lastLoginAt = now;
    }
}
