package se.lifescience.portal.conferences;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.kernel.WebAddress;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.participation.OccasionId;

/** A conference; its time, place, state and places are its occasion's. */
@Entity
@Table(name = "conference")
class Conference {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @Column(name = "occasion_id")
    private UUID occasionId;

    @Column(name = "slug")
    private String slug;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "lead_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "lead_en"))
    private LocalizedText lead;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "body_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    private LocalizedText body;

    @Column(name = "recording")
    private String recording;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by")
    @PersonalData(
            purpose = "telling staff whose change came in between",
            retention = PersonalData.RetentionClass.ACCOUNT)
    private String editedBy;

    @ElementCollection
    @CollectionTable(name = "conference_host", joinColumns = @JoinColumn(name = "conference_id"))
    @OrderColumn(name = "position")
    private List<CoHost> hosts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "conference_goal", joinColumns = @JoinColumn(name = "conference_id"))
    private Set<GoalRef> goals = new LinkedHashSet<>();

    Conference(OccasionId occasion, Slug slug, Editor editor) {
        this.id = Ids.next();
        this.occasionId = occasion.value();
        this.slug = slug.value();
        this.lead = new LocalizedText("", "");
        this.body = new LocalizedText("", "");
        this.recording = "";
        this.editedAt = editor.at();
        this.editedBy = editor.name();
    }

    @SuppressWarnings("NullAway.Init")
    protected Conference() {}

    /** Lets this editor write if nobody has since the version they saw; otherwise says who did. */
    void editFrom(long seen, Editor editor) {
        if (version == null || version != seen) {
            throw editedBy.isBlank() ? Refusal.changedMeanwhile() : Refusal.changedMeanwhile(editedBy);
        }
        editedAt = editor.at();
        editedBy = editor.name();
    }

    /** Gives it another address; one that the public may have written down stays. */
    void moveTo(Slug slug, boolean published) {
        if (published && !slug.value().equals(this.slug)) {
            throw Refusal.of("conferences.refusal.slug-published").at("slug");
        }
        this.slug = slug.value();
    }

    void write(ConferenceTexts texts) {
        this.lead = texts.lead();
        this.body = texts.body();
    }

    void connect(List<CoHost> hosts, Collection<GoalRef> goals) {
        this.hosts.clear();
        this.hosts.addAll(hosts);
        this.goals.clear();
        this.goals.addAll(goals);
    }

    void record(String recording) {
        this.recording = WebAddress.of("recording", recording);
    }

    /** Refuses to let people register for something that no page describes in both languages. */
    void readyForRegistration() {
        if (lead.sv().isBlank() || lead.en().isBlank()) {
            throw Refusal.of("conferences.refusal.lead-missing");
        }
    }

    ConferenceId id() {
        return new ConferenceId(id);
    }

    OccasionId occasionId() {
        return new OccasionId(occasionId);
    }

    long version() {
        return version == null ? 0 : version;
    }

    String slug() {
        return slug;
    }

    ConferenceTexts texts() {
        return new ConferenceTexts(lead, body);
    }

    String recording() {
        return recording;
    }

    List<CoHost> hosts() {
        return List.copyOf(hosts);
    }

    List<GoalRef> goals() {
        return List.copyOf(goals);
    }

    /** Who edits, and when. */
    record Editor(String name, Instant at) {}
}
