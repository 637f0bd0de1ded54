package se.lifescience.portal.strategy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;

/** A priority area of an edition. */
@Entity
@Table(name = "area")
class Area {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "edition_id")
    private UUID editionId;

    @Column(name = "code")
    private String code;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Column(name = "position")
    private int position;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    Area(UUID editionId, String code, LocalizedText title, int position) {
        this.id = Ids.next();
        this.editionId = editionId;
        this.code = code;
        this.title = title;
        this.position = position;
    }

    @SuppressWarnings("NullAway.Init")
    protected Area() {}

    void revise(LocalizedText title, int position) {
        this.title = title;
        this.position = position;
    }

    UUID id() {
        return id;
    }

    UUID editionId() {
        return editionId;
    }

    String code() {
        return code;
    }

    LocalizedText title() {
        return title;
    }
}
