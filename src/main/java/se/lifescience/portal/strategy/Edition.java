package se.lifescience.portal.strategy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;

/** One edition of the strategy, as presented on a day. */
@Entity
@Table(name = "edition")
class Edition {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "code")
    private String code;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Column(name = "presented")
    private LocalDate presented;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EditionState state;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    Edition(String code, LocalizedText title, LocalDate presented) {
        this.id = Ids.next();
        this.code = code;
        this.title = title;
        this.presented = presented;
        this.state = EditionState.DRAFT;
    }

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    void present(LocalizedText title, LocalDate presented) {
        this.title = title;
        this.presented = presented;
    }

    /** From now on this is the strategy; only what has never been in force can come into it. */
    void putInForce() {
        if (state != EditionState.DRAFT) {
            throw Refusal.of("strategy.refusal.not-draft");
        }
        state = EditionState.IN_FORCE;
    }

    /** Gives way to the edition that comes into force. */
    void supersede() {
        if (state != EditionState.IN_FORCE) {
            throw new IllegalStateException("Only the edition in force gives way");
        }
        state = EditionState.SUPERSEDED;
    }

    EditionState state() {
        return state;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    LocalizedText title() {
        return title;
    }

    LocalDate presented() {
        return presented;
    }
}
