package se.lifescience.portal.organisations;

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
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;

@Entity
@Table(name = "organisation")
class Organisation {

    static final int LONGEST_NAME = 200;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name_sv")
    private String nameSv = "";

    @Column(name = "name_en")
    private String nameEn = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "sector")
    private @Nullable Sector sector;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "web")
    private String web = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(OrganisationData data, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        describe(data);
    }

    void describe(OrganisationData data) {
        nameSv = TextLine.required("name", data.nameSv(), LONGEST_NAME);
        var english = TextLine.of("nameEn", data.nameEn(), LONGEST_NAME);
        nameEn = english.isEmpty() ? nameSv : english;
        sector = data.sector();
        region = data.region();
        web = TextLine.of("web", data.web(), LONGEST_NAME);
        if (!web.isEmpty() && !web.matches("https?://[^\\s<>\"]+")) {
            throw Refusal.of("organisations.refusal.web").at("web");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    OrganisationData data() {
        return new OrganisationData(nameSv, nameEn, sector, region, web);
    }
}
