package se.lifescience.portal.organisations;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.OrganisationNumber;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.WebAddress;

@Entity
@Table(name = "organisation")
class Organisation {

    private static final int MOST_FORMER_NAMES = 20;

    /** Whether it stands by itself. */
    enum State {
        ACTIVE,
        MERGED
    }

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name_sv")
    private String nameSv = "";

    @Column(name = "name_en")
    private String nameEn = "";

    @Column(name = "number")
    private @Nullable String number;

    @Column(name = "slug")
    private @Nullable String slug;

    @Enumerated(EnumType.STRING)
    @Column(name = "sector")
    private @Nullable Sector sector;

    @Column(name = "region")
    private @Nullable String region;

    @ElementCollection
    @CollectionTable(name = "organisation_region", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "region")
    private Set<String> otherRegions = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "organisation_former_name", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "former")
    private Set<String> formerNames = new TreeSet<>();

    @Column(name = "web")
    private String web = "";

    @Column(name = "in_directory")
    private boolean inDirectory;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.ACTIVE;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

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

    final void describe(OrganisationData data) {
        if (state == State.MERGED) {
            throw Refusal.of("organisations.refusal.merged");
        }
        var refusalCollector = new RefusalCollector();
        var name = refusalCollector
                .find(() -> SingleLine.required("name", SingleLine.organisation("name", data.nameSv())))
                .orElse("");
        var english = refusalCollector
                .find(() -> SingleLine.organisation("nameEn", data.nameEn()))
                .orElse("");
        var typedNumber =
                data.number().isBlank() ? null : refusalCollector.find(() -> OrganisationNumber.of(data.number()));
        var address =
                refusalCollector.find(() -> WebAddress.of("web", data.web())).orElse("");
        var former = refusalCollector.find(() -> former(data)).orElseGet(TreeSet::new);
        refusalCollector.demandNone();
        if (!nameSv.isEmpty() && !nameSv.equalsIgnoreCase(name)) {
            former.add(nameSv);
        }
        former.removeIf(name::equalsIgnoreCase);
        if (former.size() > MOST_FORMER_NAMES) {
            throw Refusal.of("organisations.refusal.former-names", MOST_FORMER_NAMES)
                    .at("formerNames");
        }
        number = typedNumber == null ? null : typedNumber.orElseThrow().value();
        web = address;
        nameSv = name;
        nameEn = english.isEmpty() ? name : english;
        sector = data.sector();
        region = data.region();
        replace(formerNames, former);
        var others = new TreeSet<>(data.otherRegions());
        others.removeIf(one -> one.equals(region));
        replace(otherRegions, others);
        inDirectory = data.inDirectory();
    }

    /** Whether the directory shows it from now on, and it has no address there yet. */
    boolean needsAddress() {
        return inDirectory && slug == null;
    }

    /** Gives it the last part of its address in the directory, which it keeps for ever. */
    void settleAt(String free) {
        slug = free;
    }

    /** Ends as a part of another; what it was called stays findable there. */
    void mergeInto(Organisation kept) {
        if (state == State.MERGED || kept.state == State.MERGED || kept.id.equals(id)) {
            throw Refusal.of("organisations.refusal.merge");
        }
        state = State.MERGED;
        mergedInto = kept.id;
        inDirectory = false;
        kept.formerNames.add(nameSv);
    }

    /** Stands by itself again. */
    void undoMerge(Organisation kept, boolean shown) {
        if (state != State.MERGED || !kept.id.equals(mergedInto)) {
            throw Refusal.of("organisations.refusal.merge-undone");
        }
        state = State.ACTIVE;
        mergedInto = null;
        inDirectory = shown && slug != null;
        kept.formerNames.remove(nameSv);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    boolean isInDirectory() {
        return inDirectory;
    }

    LocalizedText name() {
        return LocalizedText.of(nameSv, nameEn);
    }

    @Nullable
    String slug() {
        return slug;
    }

    OrganisationData data() {
        return new OrganisationData(
                nameSv,
                nameEn.equals(nameSv) ? "" : nameEn,
                number == null ? "" : number,
                sector,
                region,
                Set.copyOf(otherRegions),
                web,
                List.copyOf(formerNames),
                inDirectory);
    }

    private static Set<String> former(OrganisationData data) {
        return data.formerNames().stream()
                .map(one -> SingleLine.organisation("formerNames", one))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void replace(Set<String> kept, Set<String> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }
}
