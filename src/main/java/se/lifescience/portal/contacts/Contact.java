package se.lifescience.portal.contacts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.organisations.Sector;

@Entity
@Table(name = "contact")
class Contact {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    @PersonalData(purpose = "whom the office writes to", retention = RetentionClass.CONTACT)
    private String name = "";

    @Column(name = "email")
    @PersonalData(purpose = "where the office writes to", retention = RetentionClass.CONTACT)
    private String email = "";

    @Column(name = "email_key")
    @PersonalData(purpose = "one contact per address", retention = RetentionClass.CONTACT)
    private String emailKey = "";

    @Column(name = "title")
    @PersonalData(purpose = "the contact's work", retention = RetentionClass.CONTACT)
    private String title = "";

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "sector")
    private @Nullable Sector sector;

    @Column(name = "region")
    private @Nullable String region;

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private Language language = Language.SV;

    @Column(name = "source")
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground")
    private PersonalData.Ground ground = PersonalData.Ground.PUBLIC_TASK;

    @Column(name = "source_note")
    @PersonalData(purpose = "tell where the office knows the contact from", retention = RetentionClass.CONTACT)
    private String sourceNote = "";

    @Column(name = "person_id", updatable = false)
    @PersonalData(purpose = "the account of the person who proved the address", retention = RetentionClass.CONTACT)
    private @Nullable UUID personId;

    @ElementCollection
    @CollectionTable(name = "contact_tag", joinColumns = @JoinColumn(name = "contact_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(String source, Instant now) {
        this.id = Ids.next();
        this.source = source;
        this.createdAt = now;
    }

    /** Takes what is known of the contact, already checked by {@link ContactRules}. */
    void describe(CheckedContact contact, @Nullable UUID organisation) {
        var checked = contact.data();
        name = checked.name();
        email = contact.address().value();
        emailKey = contact.address().key();
        title = checked.title();
        organisationId = organisation;
        sector = checked.sector();
        region = checked.region();
        language = checked.language();
        tags.retainAll(checked.tags());
        tags.addAll(checked.tags());
    }

    /** Where the office knows the contact from, and why it may hold them. */
    void comesFrom(Provenance provenance) {
        sourceNote = provenance.checkedNote();
        ground = provenance.ground();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
