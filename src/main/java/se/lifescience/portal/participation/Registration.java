package se.lifescience.portal.participation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.organisations.Sector;

/** One person's signing up for one occasion, from the first form to the place or the way out. */
@Entity
@Table(name = "registration")
class Registration {

    /** Strangers can type anybody's address, so one address gets one such mail a day. */
    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);

    @Id
    private UUID id;

    @Column(name = "occasion_id", updatable = false)
    private UUID occasionId;

    @Column(name = "pool_id", updatable = false)
    private UUID poolId;

    @Column(name = "person_id", updatable = false)
    @PersonalData(purpose = "whose registration it is", retention = RetentionClass.PARTICIPATION)
    private @Nullable UUID personId;

    @Embedded
    private Registrant.Contact contact;

    @Column(name = "organisation")
    @PersonalData(purpose = "list of participants", retention = RetentionClass.PARTICIPATION)
    private String organisation;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "sector")
    @PersonalData(purpose = "counts by sector as it was then", retention = RetentionClass.PARTICIPATION)
    private @Nullable Sector sector;

    @Column(name = "region")
    @PersonalData(purpose = "counts by region as it was then", retention = RetentionClass.PARTICIPATION)
    private @Nullable String region;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;

    @Column(name = "invitation_id")
    private @Nullable UUID invitationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RegistrationState state = RegistrationState.PENDING_VERIFICATION;

    /** Follows from the state; written by the database, for queries. */
    @Column(name = "active", insertable = false, updatable = false)
    private boolean active;

    @ElementCollection
    @CollectionTable(name = "attendance", joinColumns = @JoinColumn(name = "registration_id"))
    @MapKeyColumn(name = "occasion_id")
    private Map<UUID, Attendance> attendance = new HashMap<>();

    @Column(name = "offered_until")
    private @Nullable Instant offeredUntil;

    @Column(name = "ticket_id", updatable = false)
    private @Nullable UUID ticketId;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "link_mailed_at")
    private @Nullable Instant linkMailedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    Registration(OccasionId occasion, UUID pool, Registrant registrant, Source source, Instant now) {
        this.id = Ids.next();
        this.occasionId = occasion.value();
        this.poolId = pool;
        this.personId = registrant.person() == null ? null : registrant.person().value();
        this.registeredAt = now;
        describe(registrant, source);
    }

    private void describe(Registrant registrant, Source from) {
        contact = Registrant.Contact.of(registrant);
        var affiliation = registrant.affiliation();
        organisation = affiliation.name();
        organisationId = affiliation.organisationId();
        sector = affiliation.sector();
        region = affiliation.region();
        source = from;
    }

    /** Before anything is decided: what anybody could have typed gives way to who the office, or an invitation, says it is. */
    void takeOver(Registrant registrant, Source from) {
        demand(isUndecided());
        describe(registrant, from);
    }

    void cameWith(UUID ticket) {
        this.ticketId = ticket;
    }

    void answers(UUID invitation) {
        this.invitationId = invitation;
    }

    /** Whether the address may be written to again after a form that anybody could have sent. */
    boolean mayBeMailed(Instant now) {
        return linkMailedAt == null || !linkMailedAt.plus(BETWEEN_MAILS).isAfter(now);
    }

    void linkMailed(Instant now) {
        linkMailedAt = now;
    }

    void confirm(Instant now) {
        demand(isUndecided() || state == RegistrationState.OFFERED);
        state = RegistrationState.CONFIRMED;
        offeredUntil = null;
        decidedAt = now;
    }

    void queue(Instant now) {
        demand(isUndecided());
        state = RegistrationState.WAITING;
        decidedAt = now;
    }

    void offer(Instant until) {
        demand(state == RegistrationState.WAITING);
        state = RegistrationState.OFFERED;
        offeredUntil = until;
    }

    /** Takes the place offered, while the offer lasts. */
    void accept(Instant now) {
        if (state != RegistrationState.OFFERED || offerIsOver(now)) {
            throw Refusal.of("participation.refusal.offer-over");
        }
        confirm(now);
    }

    void decline(Instant now) {
        leave(RegistrationState.DECLINED, now);
    }

    void expire(Instant now) {
        leave(RegistrationState.EXPIRED, now);
    }

    void cancel(Instant now) {
        leave(RegistrationState.CANCELLED, now);
    }

    /** Notes attendance; a later note replaces an earlier one. */
    void attend(OccasionId at, Attendance noted) {
        demand(state == RegistrationState.CONFIRMED);
        attendance.put(at.value(), noted);
    }

    void forgetAttendance(OccasionId at) {
        attendance.remove(at.value());
    }

    Map<OccasionId, Attendance> attendance() {
        return attendance.entrySet().stream()
                .collect(Collectors.toMap(entry -> new OccasionId(entry.getKey()), Map.Entry::getValue));
    }

    boolean offerIsOver(Instant now) {
        return offeredUntil != null && !offeredUntil.isAfter(now);
    }

    boolean isUndecided() {
        return state.isUndecided();
    }

    /** Whether its links are personal ones; members act where they are logged in, whoever reads their mail. */
    boolean actsByLink() {
        return source != Source.MEMBER;
    }

    /**
     * Whether its address is known to be the registrant's: a guest has used the link, an invitation's link was used, the
     * office wrote it down, or a member is among those who have proven theirs.
     */
    boolean isProven(Map<String, PersonId> owners) {
        return switch (source) {
            case GUEST -> decidedAt != null;
            case MEMBER ->
                Optional.ofNullable(owners.get(contact.emailKey()))
                        .filter(this::belongsTo)
                        .isPresent();
            case INVITATION, OFFICE -> true;
        };
    }

    private void leave(RegistrationState to, Instant now) {
        demand(isUndecided() || state == RegistrationState.WAITING || state.holdsPlace());
        state = to;
        offeredUntil = null;
        cancelledAt = now;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw Refusal.of("participation.refusal.state");
        }
    }

    RegistrationId id() {
        return new RegistrationId(id);
    }

    OccasionId occasion() {
        return new OccasionId(occasionId);
    }

    UUID pool() {
        return poolId;
    }

    boolean belongsTo(PersonId person) {
        return person.value().equals(personId);
    }

    String name() {
        return contact.name();
    }

    EmailAddress email() {
        return new EmailAddress(contact.email());
    }

    Language language() {
        return contact.language();
    }

    RegistrationState state() {
        return state;
    }

    @Nullable
    Instant offeredUntil() {
        return offeredUntil;
    }

    /** By which way it came. */
    enum Source {
        GUEST,
        MEMBER,
        INVITATION,
        OFFICE
    }
}
