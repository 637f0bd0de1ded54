package se.lifescience.portal.accounts;

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
import se.lifescience.portal.kernel.PersonalData;
import se.lifescience.portal.kernel.PersonalData.RetentionClass;

/** One login, in one browser; it ends in this row, and so on every node. */
@Entity
@Table(name = "login_session")
class LoginSession {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "provider_id")
    private UUID providerId;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "subject")
    @PersonalData(purpose = "end the login when the provider says so", retention = RetentionClass.ACCOUNT)
    private String subject;

    @Column(name = "sid")
    private @Nullable String sid;

    @Column(name = "acr")
    private @Nullable String acr;

    @Column(name = "browser")
    @PersonalData(purpose = "let the person recognise their own logins", retention = RetentionClass.ACCOUNT)
    private String browser;

    @Column(name = "began_at")
    @PersonalData(purpose = "let the person recognise their own logins", retention = RetentionClass.ACCOUNT)
    private Instant beganAt;

    @Column(name = "proved_at")
    @PersonalData(purpose = "know whether a login is fresh", retention = RetentionClass.ACCOUNT)
    private @Nullable Instant provedAt;

    @Column(name = "asked_anew")
    private boolean askedAnew;

    @Column(name = "last_seen_at")
    @PersonalData(purpose = "let the person recognise their own logins", retention = RetentionClass.ACCOUNT)
    private Instant lastSeenAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_why")
    private @Nullable SessionEnd endedWhy;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected LoginSession() {}

    LoginSession(SessionId id, PersonId person, Arrival arrival, Instant now) {
        this.id = id.value();
        this.personId = person.value();
        this.providerId = arrival.provider().value();
        this.issuer = arrival.issuer();
        this.subject = arrival.subject();
        this.sid = arrival.sid();
        this.acr = arrival.acr();
        this.browser = arrival.browser();
        this.beganAt = now;
        this.provedAt = arrival.provedAt();
        this.askedAnew = arrival.askedAnew();
        this.lastSeenAt = now;
    }

    MySession view() {
        return new MySession(new SessionId(id), new ProviderId(providerId), browser, beganAt, lastSeenAt);
    }
}
