package se.lifescience.portal.accounts.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** A right on one thing, which a person or an organisation has until it ends or is taken back. */
@Entity
@Table(name = "permission_grant")
class PermissionGrant {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern PERMISSION = Pattern.compile("[a-z][a-z.-]{0,59}");

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "target_kind")
    private String targetKind;

    @Column(name = "target_id")
    private UUID targetId;

    @Column(name = "permission")
    private String permission;

    @Column(name = "person_id")
    @PersonalData(purpose = "who may do what with the thing", retention = RetentionClass.ACCOUNT)
    private @Nullable UUID personId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "granted_by")
    @PersonalData(purpose = "who answers for the right", retention = RetentionClass.ACCOUNT)
    private UUID grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "revoked_by")
    @PersonalData(purpose = "who took the right back", retention = RetentionClass.ACCOUNT)
    private @Nullable UUID revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PermissionGrant() {}

    PermissionGrant(
            GrantTarget target,
            String permission,
            GrantHolder holder,
            @Nullable Instant until,
            PersonId by,
            Instant now) {
        if (!KIND.matcher(target.kind()).matches()
                || !PERMISSION.matcher(permission).matches()) {
            throw new IllegalArgumentException(target.kind() + " " + permission);
        }
        if (until != null && !until.isAfter(now)) {
            throw Refusal.of("accounts.refusal.grant-past").at("until");
        }
        this.id = Ids.next();
        this.targetKind = target.kind();
        this.targetId = target.id();
        this.permission = permission;
        if (holder.kind() == GrantHolder.Kind.PERSON) {
            this.personId = holder.id();
        } else {
            this.organisationId = holder.id();
        }
        this.endsAt = until;
        this.grantedBy = by.value();
        this.grantedAt = now;
    }

    /** Takes it back; one that has been taken back is not there to be taken. */
    void revoke(PersonId by, Instant now) {
        if (revokedAt != null) {
            throw Refusal.notFound();
        }
        revokedBy = by.value();
        revokedAt = now;
    }

    boolean isInForce(Instant now) {
        return revokedAt == null && (endsAt == null || endsAt.isAfter(now));
    }

    GrantView view(Instant now) {
        return new GrantView(
                id,
                new GrantTarget(targetKind, targetId),
                permission,
                holder(),
                Optional.ofNullable(endsAt),
                new PersonId(grantedBy),
                grantedAt,
                Optional.ofNullable(revokedAt),
                isInForce(now));
    }

    UUID id() {
        return id;
    }

    GrantHolder holder() {
        return organisationId == null
                ? GrantHolder.person(new PersonId(Objects.requireNonNull(personId)))
                : GrantHolder.organisation(organisationId);
    }

    GrantTarget target() {
        return new GrantTarget(targetKind, targetId);
    }

    String permission() {
        return permission;
    }
}
