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

/** A goal of an edition; it keeps its code for ever. */
@Entity
@Table(name = "goal")
class Goal {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "area_id")
    private UUID areaId;

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

    Goal(Area area, String code, LocalizedText title, int position) {
        this.id = Ids.next();
        this.areaId = area.id();
        this.editionId = area.editionId();
        this.code = code;
        this.title = title;
        this.position = position;
    }

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    void revise(Area area, LocalizedText title, int position) {
        this.areaId = area.id();
        this.title = title;
        this.position = position;
    }

    UUID areaId() {
        return areaId;
    }

    String code() {
        return code;
    }

    LocalizedText title() {
        return title;
    }
}
