package se.lifescience.portal.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** Somebody who logs in; the roles here decide what they may do. */
@Entity
@Table(name = "person")
class Person {

    private static final int LONGEST = 200;

    /** More than any list shows at once, so that the roles of a page of people are one query. */
    private static final int PAGE = 500;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    @PersonalData(purpose = "tell people apart", retention = RetentionClass.ACCOUNT)
    private String name;

    @Column(name = "email")
    @PersonalData(purpose = "where to write to", retention = RetentionClass.ACCOUNT)
    private @Nullable String email;

    @Column(name = "title")
    @PersonalData(purpose = "what the person does", retention = RetentionClass.ACCOUNT)
    private String title = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    @PersonalData(purpose = "the language to write in", retention = RetentionClass.ACCOUNT)
    private Language language;

    @Column(name = "region")
    @PersonalData(purpose = "where in the country the person works", retention = RetentionClass.ACCOUNT)
    private @Nullable String region;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PersonState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = PAGE)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name, @Nullable EmailAddress email, Language language, Instant now) {
        this.id = Ids.next();
        this.name = ProperName.kept(name).orElse(SignedIn.NAMELESS);
        this.email = email == null ? null : email.value();
        this.language = language;
        this.state = PersonState.PENDING;
        this.createdAt = now;
    }

    PersonId id() {
        return new PersonId(id);
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    Optional<EmailAddress> email() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    Language language() {
        return language;
    }

    PersonState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean has(String role) {
        return roles.contains(role);
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    /** What the person may do now: hardly anything while they wait, and nothing when they are shut out. */
    SignedIn signedIn() {
        return new SignedIn(
                id(),
                name,
                email(),
                language,
                switch (state) {
                    case ACTIVE -> roles();
                    case PENDING -> Set.of(Roles.NEWCOMER);
                    case DISABLED -> Set.of();
                });
    }

    String region() {
        return region == null ? "" : region;
    }

    void describe(String name, String title, Language language, String region) {
        var called = ProperName.ofPerson("name", name);
        if (called.isEmpty() || called.equals(SignedIn.NAMELESS)) {
            throw Refusal.of("accounts.refusal.name").at("name");
        }
        this.title = FreeText.of("title", title, LONGEST);
        this.name = called;
        this.language = language;
        this.region = region.isEmpty() ? null : region;
    }

    /** Where mails go from now on. */
    void writeTo(EmailAddress address) {
        email = address.value();
    }

    boolean isErased() {
        return erasedAt != null;
    }

    /** Leaves an empty row that nobody can log in to. */
    void erase(Instant now) {
        name = "";
        email = null;
        title = "";
        region = null;
        roles.clear();
        state = PersonState.DISABLED;
        erasedAt = now;
    }

    void speak(Language language) {
        this.language = language;
    }

    /** Opens the door: whoever is let in takes part at least as a member. */
    void letIn() {
        if (erasedAt != null) {
            throw Refusal.notFound();
        }
        state = PersonState.ACTIVE;
        roles.add(Roles.MEMBER);
    }

    void disable() {
        state = PersonState.DISABLED;
    }

    void give(String role) {
        if (erasedAt != null) {
            throw Refusal.notFound();
        }
        roles.add(role);
    }

    void take(String role) {
        roles.remove(role);
    }
}
