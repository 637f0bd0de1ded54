package se.lifescience.portal.input.received;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** What was received at one moment, with a hash by which anyone can tell that it is unchanged. */
@Entity
@Immutable
@Table(name = "contribution_version")
class ContributionVersion implements Persistable<UUID> {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "contribution_id")
    private UUID contributionId;

    @Column(name = "number")
    private int number;

    @Column(name = "title")
    @PersonalData(purpose = "what the sender wrote", retention = RetentionClass.RECEIVED_INPUT)
    private String title;

    @Column(name = "text")
    @PersonalData(purpose = "what the sender wrote", retention = RetentionClass.RECEIVED_INPUT)
    private String text;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "sent_by")
    @PersonalData(purpose = "who signed it", retention = RetentionClass.RECEIVED_INPUT)
    private String sentBy;

    @Column(name = "organisation")
    @PersonalData(purpose = "on whose behalf it was sent", retention = RetentionClass.RECEIVED_INPUT)
    private String organisation;

    @Column(name = "signs_since")
    private @Nullable Instant signsSince;

    @Column(name = "created_at")
    private Instant createdAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected ContributionVersion() {}

    ContributionVersion(ContributionId contribution, int number, DraftForm form, Signature signature, Instant now) {
        this.id = Ids.next();
        this.contributionId = contribution.value();
        this.number = number;
        this.title = form.title();
        this.text = form.text();
        this.sha256 = hash(title, text);
        this.sentBy = signature.by();
        this.organisation = signature.organisation();
        this.signsSince = signature.since().orElse(null);
        this.createdAt = now;
    }

    VersionView view() {
        return new VersionView(
                number,
                title,
                text,
                sha256,
                new Signature(organisation, sentBy, Optional.ofNullable(signsSince)),
                createdAt);
    }

    /** The SHA-256, in hexadecimal, of title, empty line and text in UTF-8. */
    static String hash(String title, String text) {
        try {
            var plain = (title + "\n\n" + text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostPersist
    @PostLoad
    void stored() {
        stored = true;
    }
}
