package se.lifescience.portal.participation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/**
 * A person's registrations. What lies ahead is cancelled and its place passed on; a place that was used stays as a
 * number, since the count of places must hold.
 */
@Component
@Order(1)
class RegistrationDataProvider implements PersonalDataProvider {

    private static final String THEIRS =
            " where (r.person_id = :person or (r.person_id is null and r.email_key = any(:addresses)))";

    private final JdbcClient jdbc;
    private final Registrations registrations;
    private final Occasions occasions;
    private final PlaceAllocation placeAllocation;
    private final RegistrationLinkIssuer registrationLinkIssuer;
    private final Clock clock;

    RegistrationDataProvider(
            JdbcClient jdbc,
            Registrations registrations,
            Occasions occasions,
            PlaceAllocation placeAllocation,
            RegistrationLinkIssuer registrationLinkIssuer,
            Clock clock) {
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.occasions = occasions;
        this.placeAllocation = placeAllocation;
        this.registrationLinkIssuer = registrationLinkIssuer;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "registration.person_id",
                "registration.name",
                "registration.email",
                "registration.email_key",
                "registration.organisation",
                "registration.sector",
                "registration.region");
    }

    @Override
    public Set<String> relatedIds(DataSubject subject) {
        return ids(subject).stream().map(UUID::toString).collect(Collectors.toSet());
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section(
                                "participation.mine.registrations",
                                theirs(subject, jdbc.sql("""
                        select o.title_sv as title, o.starts_at, r.state, r.name, r.email, r.organisation, r.sector,
                            r.region, r.language, r.source, r.registered_at, r.decided_at, r.cancelled_at
                        from registration r join occasion o on o.id = r.occasion_id""" + THEIRS + " order by r.registered_at"))
                                        .query()
                                        .listOfRows())
                        .translatedBy("state", "participation.state")
                        .translatedBy("sector", "organisations.sector")
                        .translatedBy("source", "participation.source"),
                new Section(
                                "participation.mine.attendance",
                                theirs(subject, jdbc.sql("""
                        select o.title_sv as title, a.status, a.how, a.at
                        from registration r join attendance a on a.registration_id = r.id
                        join occasion o on o.id = a.occasion_id""" + THEIRS + " order by a.at"))
                                        .query()
                                        .listOfRows())
                        .translatedBy("status", "participation.attendance.status")
                        .translatedBy("how", "participation.attendance.how"));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        var all = registrations.findAllById(ids(subject));
        var needed = all.stream().map(one -> one.occasion().value()).collect(Collectors.toSet());
        var known = occasions.findAllById(needed).stream().collect(Collectors.toMap(Occasion::id, Function.identity()));
        var now = clock.instant();
        var used = all.stream()
                .filter(one -> one.state().holdsPlace()
                        && !Objects.requireNonNull(known.get(one.occasion())).isRunning(now))
                .count();
        return List.of(
                new ErasureEffect("participation.mine.deleted", Outcome.DELETED, all.size() - used),
                new ErasureEffect("participation.mine.used", Outcome.ANONYMISED, used));
    }

    @Override
    public void erase(DataSubject subject) {
        var ids = ids(subject);
        var used = ids.stream().filter(this::leave).toArray(UUID[]::new);
        registrations.flush();
        var all = ids.toArray(UUID[]::new);
        registrationLinkIssuer.forget(ids);
        jdbc.sql("delete from registration where id = any(:ids) and not id = any(:used)")
                .param("ids", all)
                .param("used", used)
                .update();
        jdbc.sql("update registration set person_id = null, name = '–', email = 'erased@portal.invalid',"
                        + " email_key = 'erased-' || id || '@portal.invalid', organisation = '',"
                        + " organisation_id = null, invitation_id = null,"
                        + " ticket_id = null, version = version + 1 where id = any(:used)")
                .param("used", used)
                .update();
    }

    /**
     * Gives up what is not over yet, so that the next in line gets the place; the person gets no letter about it. Says
     * whether a place was used, which then goes on being counted.
     */
    private boolean leave(UUID id) {
        var registration = registrations.lock(id).orElseThrow();
        if (registration.state().isActive()) {
            var occasion = occasions.get(registration.occasion());
            if (occasion.isRunning(clock.instant()) || !registration.state().holdsPlace()) {
                placeAllocation.leave(registration, occasion, Registration::cancel);
            }
        }
        return registration.state().holdsPlace();
    }

    /** In the order of pools, so that two who are erased at once never wait for each other. */
    private List<UUID> ids(DataSubject subject) {
        return theirs(subject, jdbc.sql("select r.id from registration r" + THEIRS + " order by r.pool_id, r.id"))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static StatementSpec theirs(DataSubject subject, StatementSpec sql) {
        return sql.param("person", subject.person()).param("addresses", subject.addressArray());
    }
}
