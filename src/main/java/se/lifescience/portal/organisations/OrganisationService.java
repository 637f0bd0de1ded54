package se.lifescience.portal.organisations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Refusal;

/** The organisations of the sector: who they are and where. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional(readOnly = true)
public class OrganisationService {

    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationService(Organisations organisations, JdbcClient jdbc, Clock clock) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A part of the list by name, of those whose name holds the text. */
    public List<OrganisationView> list(String text, int offset, int limit) {
        return jdbc.sql("""
                        select o.*, (select count(*) from contact c where c.organisation_id = o.id) as contacts
                        from organisation o
                        where o.name_sv ilike :text or o.name_en ilike :text
                        order by lower(o.name_sv), o.id limit :limit offset :offset""")
                .param("text", SqlText.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new OrganisationView(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        new OrganisationData(
                                row.getString("name_sv"),
                                row.getString("name_en"),
                                SqlText.sector(row.getString("sector")),
                                row.getString("region"),
                                row.getString("web")),
                        row.getLong("contacts")))
                .list();
    }

    public int count(String text) {
        return jdbc.sql("select count(*) from organisation o where o.name_sv ilike :text or o.name_en ilike :text")
                .param("text", SqlText.containing(text))
                .query(Integer.class)
                .single();
    }

    /** Names for a suggestion list. */
    public List<String> names(String text, int offset, int limit) {
        return jdbc.sql("select name_sv from organisation where name_sv ilike :text"
                        + " order by lower(name_sv) limit :limit offset :offset")
                .param("text", SqlText.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row.getString(1))
                .list();
    }

    public OrganisationView get(OrganisationId id) {
        var organisation = organisations.findById(id.value()).orElseThrow(Refusal::notFound);
        return new OrganisationView(id, organisation.version(), organisation.data(), 0);
    }

    /** Keeps a new organisation, or what was changed in the version that was read. */
    @Transactional
    public OrganisationId save(@Nullable OrganisationId id, long version, OrganisationData data) {
        try {
            if (id == null) {
                return new OrganisationId(organisations
                        .saveAndFlush(new Organisation(data, clock.instant()))
                        .id());
            }
            var organisation = organisations.findById(id.value()).orElseThrow(Refusal::notFound);
            if (organisation.version() != version) {
                throw Refusal.conflict("organisations.refusal.stale");
            }
            organisation.describe(data);
            organisations.saveAndFlush(organisation);
            return id;
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.conflict("organisations.refusal.organisation-taken").at("name");
        }
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
