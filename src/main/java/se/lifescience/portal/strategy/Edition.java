package se.lifescience.portal.strategy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;

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

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    Edition(String code, LocalizedText title, LocalDate presented) {
        this.id = Ids.next();
        this.code = code;
        this.title = title;
        this.presented = presented;
    }

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    void present(LocalizedText title, LocalDate presented) {
        this.title = title;
        this.presented = presented;
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
