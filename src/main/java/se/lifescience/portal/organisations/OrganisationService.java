package se.lifescience.portal.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.OrganisationNumber;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** The organisations of the sector: who they are and where. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional(readOnly = true)
public class OrganisationService {

    private final Organisations organisations;
    private final OrganisationRegister register;
    private final AdministratorPolicy administrators;
    private final List<OrganisationCount> counts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationService(
            Organisations organisations,
            OrganisationRegister register,
            AdministratorPolicy administrators,
            List<OrganisationCount> counts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisations = organisations;
        this.register = register;
        this.administrators = administrators;
        this.counts = counts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A part of the list by name, of those whose name holds the text. */
    public List<OrganisationView> list(String text, int offset, int limit) {
        var found = jdbc.sql("""
                        select o.* from organisation o
                        where o.state = 'ACTIVE' and (o.name_sv ilike :text or o.name_en ilike :text or o.number ilike :text
                            or exists (select 1 from organisation_former_name f
                                where f.organisation_id = o.id and f.former ilike :text))
                        order by lower(o.name_sv), o.id limit :limit offset :offset""")
                .param("text", LikePattern.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new OrganisationView(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        new OrganisationData(
                                row.getString("name_sv"),
                                english(row),
                                Objects.requireNonNullElse(row.getString("number"), ""),
                                Sector.ofNullable(row.getString("sector")),
                                row.getString("region"),
                                Set.of(),
                                row.getString("web"),
                                List.of(),
                                row.getBoolean("in_directory")),
                        0,
                        0))
                .list();
        var ids = found.stream().map(OrganisationView::id).toList();
        var contacts = counted(OrganisationCount.Kind.CONTACTS, ids);
        var members = counted(OrganisationCount.Kind.MEMBERS, ids);
        return found.stream()
                .map(one -> new OrganisationView(
                        one.id(),
                        one.version(),
                        one.data(),
                        contacts.getOrDefault(one.id(), 0L),
                        members.getOrDefault(one.id(), 0L)))
                .toList();
    }

    private Map<OrganisationId, Long> counted(OrganisationCount.Kind kind, List<OrganisationId> ids) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .findFirst()
                .map(count -> count.of(ids))
                .orElseGet(Map::of);
    }

    public int count(String text) {
        return jdbc.sql("""
                        select count(*) from organisation o
                        where o.state = 'ACTIVE' and (o.name_sv ilike :text or o.name_en ilike :text or o.number ilike :text
                            or exists (select 1 from organisation_former_name f
                                where f.organisation_id = o.id and f.former ilike :text))""")
                .param("text", LikePattern.containing(text))
                .query(Integer.class)
                .single();
    }

    /** What is written as English name; an organisation without one is found by its Swedish name there as well. */
    private static String english(ResultSet row) throws SQLException {
        var name = row.getString("name_en");
        return name.equals(row.getString("name_sv")) ? "" : name;
    }

    /** Names for a suggestion list. */
    public List<String> names(String text, int offset, int limit) {
        return jdbc.sql("select name_sv from organisation where state = 'ACTIVE' and name_sv ilike :text"
                        + " order by lower(name_sv) limit :limit offset :offset")
                .param("text", LikePattern.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row.getString(1))
                .list();
    }

    public OrganisationView get(OrganisationId id) {
        var organisation = organisations.findById(id.value()).orElseThrow(Refusal::notFound);
        return new OrganisationView(id, organisation.version(), organisation.data(), 0, 0);
    }

    /** One that I write for; the office may see any, and anybody else finds nothing. */
    @PreAuthorize(Access.MEMBER)
    public OrganisationView mine(OrganisationId id) {
        administrators.demandAdministratorOrOffice(id);
        return get(id);
    }

    /** An administrator describes their organisation; the number, once there, is changed by the office only. */
    @PreAuthorize(Access.MEMBER)
    @Transactional
    public void describe(OrganisationId id, long version, OrganisationData data) {
        administrators.demandAdministratorOrOffice(id);
        var before = get(id).data();
        var refusalCollector = new RefusalCollector();
        if (!before.number().isEmpty()) {
            refusalCollector.check(() -> demandSame(before.number(), data.number()));
        }
        refusalCollector.check(() -> register.keep(id, version, data));
        refusalCollector.demandNone();
        events.publishEvent(new Audited("organisations.described", id.value()));
    }

    private static void demandSame(String number, String typed) {
        if (typed.isBlank() || !OrganisationNumber.of(typed).value().equals(number)) {
            throw Refusal.of("organisations.refusal.number-fixed").at("number");
        }
    }

    /** Keeps a new organisation, or what was changed in the version that was read. */
    @Transactional
    public OrganisationId save(@Nullable OrganisationId id, long version, OrganisationData data) {
        return register.keep(id, version, data);
    }

    /** The organisation of that name, made now if the office did not know it. */
    @Transactional
    public OrganisationId findOrCreate(String name, @Nullable Sector sector, @Nullable String region) {
        var organisation = organisations
                .findByName(name)
                .orElseGet(() -> organisations.saveAndFlush(
                        new Organisation(new OrganisationData(name, name, sector, region, ""), clock.instant())));
        return new OrganisationId(organisation.id());
    }
}
