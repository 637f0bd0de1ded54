package se.lifescience.portal.input.calls;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.input.CallId;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.Slug;

/** A call for input: what the office asks, about which goals, and from when to when. */
@Entity
@Table(name = "call")
class Call {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "edition")
    private String edition;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "call_goal", joinColumns = @JoinColumn(name = "call_id"))
    @Column(name = "goal_code")
    private Set<String> goals = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "lead_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "lead_en"))
    private LocalizedText lead;

    @Embedded
    @AttributeOverride(name = "sv", column = @Column(name = "body_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    private LocalizedText body;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "published")
    private boolean published;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    @SuppressWarnings("NullAway.Init")
    Call(CallForm form) {
        this.id = Ids.next();
        take(form);
    }

    CallId id() {
        return new CallId(id);
    }

    /** Changes the call; its address stays once people may have followed it. */
    void change(CallForm form, long expected) {
        OptimisticLock.check(expected, version == null ? 0 : version);
        if (published && !slug.equals(form.slug())) {
            throw Refusal.of("input.refusal.call-slug-fixed").at("slug");
        }
        take(form);
    }

    void publish() {
        if (published) {
            throw Refusal.of("input.refusal.call-published-already");
        }
        published = true;
    }

    CallState state(Instant now) {
        if (!published) {
            return CallState.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return CallState.SCHEDULED;
        }
        return now.isBefore(closesAt) ? CallState.OPEN : CallState.CLOSED;
    }

    CallView view(Instant now) {
        return new CallView(
                id(),
                version == null ? 0 : version,
                new Slug(slug),
                edition,
                goals.stream().map(code -> new GoalRef(edition, code)).collect(toUnmodifiableSet()),
                title,
                lead,
                body,
                opensAt,
                closesAt,
                state(now));
    }

    /** Finds all that no call may be like, in the order of the form. */
    static void check(CallForm form, RefusalCollector wrong) {
        wrong.check(() -> required(form.title().sv(), "titleSv", LONGEST_LINE));
        wrong.check(() -> required(form.title().en(), "titleEn", LONGEST_LINE));
        wrong.find(() -> new Slug(form.slug()));
        wrong.check(() -> required(form.lead().sv(), "leadSv", LONGEST_TEXT));
        wrong.check(() -> required(form.lead().en(), "leadEn", LONGEST_TEXT));
        wrong.check(() -> demandTimes(form.opensAt(), form.closesAt()));
    }

    private static void demandTimes(@Nullable Instant opens, @Nullable Instant closes) {
        var wrong = new RefusalCollector();
        if (opens == null) {
            wrong.add(Refusal.of("input.refusal.call-opens-missing").at("opensAt"));
        }
        if (closes == null) {
            wrong.add(Refusal.of("input.refusal.call-closes-missing").at("closesAt"));
        }
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            wrong.add(Refusal.of("input.refusal.call-closes-before-opening").at("closesAt"));
        }
        wrong.demandNone();
    }

    private void take(CallForm form) {
        var wrong = new RefusalCollector();
        check(form, wrong);
        wrong.demandNone();
        this.slug = new Slug(form.slug()).value();
        this.edition = form.edition();
        this.goals.clear();
        form.goals().forEach(goal -> this.goals.add(goal.code()));
        this.title = form.title();
        this.lead = form.lead();
        this.body = form.body();
        this.opensAt = Objects.requireNonNull(form.opensAt());
        this.closesAt = Objects.requireNonNull(form.closesAt());
    }

    private static void required(String text, String field, int longest) {
        if (text.isBlank()) {
            throw Refusal.of("input.refusal.call-text-missing").at(field);
        }
        FreeText.of(field, text, longest);
    }
}
