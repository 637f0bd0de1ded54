package se.lifescience.portal.login;

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
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

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

    LoginSession(SessionId id, PersonId person, AuthenticatedIdentity authenticatedIdentity, Instant now) {
        this.id = id.value();
        this.personId = person.value();
        this.providerId = authenticatedIdentity.provider().value();
        this.issuer = authenticatedIdentity.issuer();
        this.subject = authenticatedIdentity.subject();
        this.sid = authenticatedIdentity.sid();
        this.acr = authenticatedIdentity.acr();
        this.browser = authenticatedIdentity.browser();
        this.beganAt = now;
        this.provedAt = authenticatedIdentity.provedAt();
        this.askedAnew = authenticatedIdentity.askedAnew();
        this.lastSeenAt = now;
    }

    MySessionService.Session view() {
        return new MySessionService.Session(
                new SessionId(id), new ProviderId(providerId), browser, beganAt, lastSeenAt);
    }
}
