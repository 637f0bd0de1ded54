package se.lifescience.portal.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Denied;

/** Writes organisations, whoever had the right to: one per name, one per number, each with an address of its own. */
@Service
@PreAuthorize(Access.INTERNAL)
public class OrganisationRegister {

    private static final int ROOM = 70;
    private static final int ENOUGH_OF_THE_ID = 6;

    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationRegister(Organisations organisations, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public OrganisationId keep(@Nullable OrganisationId id, long version, OrganisationData data) {
        Organisation organisation;
        if (id == null) {
            organisation = new Organisation(data, clock.instant());
        } else {
            organisation = organisations.findById(id.value()).orElseThrow(Refusal::notFound);
            OptimisticLock.check(version, organisation.version());
            organisation.describe(data);
        }
        if (organisation.needsAddress()) {
            organisation.settleAt(freeAddress(organisation.name().sv(), organisation.id()));
        }
        try {
            return new OrganisationId(organisations.saveAndFlush(organisation).id());
        } catch (DataIntegrityViolationException taken) {
            events.publishEvent(new Denied("organisations.taken", organisation.id()));
            throw refusal(taken);
        }
    }

    /**
     * An organisation that is only named, as by a contact.
     *
     * @param region the code of the region where it has its seat
     */
    public record Named(
            String name, @Nullable Sector sector, @Nullable String region) {}

    /** The organisations of these names, those that nobody knew made now; by the name they have here, in two statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, OrganisationId> keepNamed(Collection<Named> wanted) {
        var names = wanted.stream().map(Named::name).toArray(String[]::new);
        jdbc.sql("""
                        insert into organisation (id, name_sv, name_en, sector, region, created_at, version)
                        select id, name, name, sector, region, ?, 0
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                            n (id, name, sector, region)
                        on conflict (lower(name_sv)) do nothing""")
                .params(
                        Timestamp.from(clock.instant()),
                        wanted.stream().map(one -> Ids.next()).toArray(UUID[]::new),
                        names,
                        wanted.stream()
                                .map(one -> one.sector() == null
                                        ? null
                                        : one.sector().name())
                                .toArray(String[]::new),
                        wanted.stream().map(Named::region).toArray(String[]::new))
                .update();
        var found = new HashMap<String, OrganisationId>();
        jdbc.sql("select id, name_sv from organisation where lower(name_sv) in (select lower(n) from unnest(?) n)")
                .param(names)
                .query(row -> {
                    found.put(row.getString("name_sv"), new OrganisationId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** Holds an organisation for this transaction, so that two decisions about it come one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(OrganisationId id) {
        var held = jdbc.sql("select id from organisation where id = ? and state = 'ACTIVE' for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        if (held.isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private String freeAddress(String name, UUID id) {
        var end = id.toString().substring(id.toString().length() - ENOUGH_OF_THE_ID);
        return Slug.from(name)
                .map(Slug::value)
                .map(slug -> {
                    var isFree = jdbc.sql("select count(*) from organisation where slug = ?")
                                    .param(slug)
                                    .query(Long.class)
                                    .single()
                            == 0;
                    var room = slug.length() > ROOM ? slug.substring(0, ROOM).replaceAll("-+$", "") : slug;
                    return isFree ? slug : room + "-" + end;
                })
                .orElse(end);
    }

    private static Refusal refusal(DataIntegrityViolationException taken) {
        var cause = Objects.requireNonNullElse(taken.getMostSpecificCause().getMessage(), "");
        return cause.contains("organisation_number_key")
                ? Refusal.conflict("organisations.refusal.number-taken").at("number")
                : Refusal.conflict("organisations.refusal.organisation-taken").at("name");
    }
}
