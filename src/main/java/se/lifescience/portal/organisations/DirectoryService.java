package se.lifescience.portal.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Access;

/** The public directory: organisations that want to be seen, found by name, former name, sector and region. */
@Service
@PreAuthorize(Access.PUBLIC)
@Transactional(readOnly = true)
public class DirectoryService {

    private static final String COLUMNS = """
            select o.id, o.slug, o.name_sv, o.name_en, o.sector, o.region, o.web, o.number, l.hash, l.width, l.height,
                array(select r.region from organisation_region r where r.organisation_id = o.id order by r.region) as others,
                array(select f.former from organisation_former_name f where f.organisation_id = o.id order by f.former) as former
            from organisation o left join organisation_logo l on l.organisation_id = o.id\s""";

    private static final String SHOWN = """
            where o.in_directory and o.state = 'ACTIVE'
              and (:text = '' or o.name_sv ilike :like or o.name_en ilike :like
                  or exists (select 1 from organisation_former_name f where f.organisation_id = o.id and f.former ilike :like))
              and (:sector = '' or o.sector = :sector)
              and (:region = '' or o.region = :region
                  or exists (select 1 from organisation_region r where r.organisation_id = o.id and r.region = :region))""";

    /** Each has its index, so that a page of the whole directory is read in order and nothing is sorted. */
    private static final String SWEDISH = " order by o.name_sv collate \"sv-x-icu\", o.id limit :limit offset :offset";

    private static final String ENGLISH = " order by o.name_en collate \"en-x-icu\", o.id limit :limit offset :offset";

    private final JdbcClient jdbc;

    DirectoryService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of what matches, in the order of the reader's alphabet; an empty text, sector or region matches all. */
    public List<DirectoryEntry> find(
            Language language, String text, @Nullable Sector sector, String region, int offset, int limit) {
        return filtered(
                        language == Language.SV
                                ? jdbc.sql(COLUMNS + SHOWN + SWEDISH)
                                : jdbc.sql(COLUMNS + SHOWN + ENGLISH),
                        text,
                        sector,
                        region)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> entry(row))
                .list();
    }

    public int count(String text, @Nullable Sector sector, String region) {
        return filtered(jdbc.sql("select count(*) from organisation o " + SHOWN), text, sector, region)
                .query(Integer.class)
                .single();
    }

    public Optional<DirectoryEntry> at(String slug) {
        return jdbc.sql(COLUMNS + "where o.slug = ? and o.in_directory and o.state = 'ACTIVE'")
                .param(slug)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** The addresses of all that want to be seen. */
    public List<String> slugs() {
        return jdbc.sql("select slug from organisation where in_directory and state = 'ACTIVE' order by slug")
                .query((row, n) -> row.getString("slug"))
                .list();
    }

    /** Where an organisation is found now that has become a part of another. */
    public Optional<String> movedTo(String slug) {
        return jdbc.sql("""
                        select k.slug from organisation o join organisation k on k.id = o.merged_into
                        where o.slug = ? and k.in_directory and k.state = 'ACTIVE'""").param(slug).query(String.class).optional();
    }

    /**
     * Whether a registered organisation bears this name or bore it, whatever the case, the spaces and the accents; one
     * that merely came along with a contact is not registered.
     */
    public boolean isRegistered(String name) {
        return jdbc.sql("""
                        select exists (select 1 from organisation o
                            where o.state = 'ACTIVE' and (o.in_directory or o.number is not null)
                              and (folded_name(o.name_sv) = folded_name(:name) or folded_name(o.name_en) = folded_name(:name)
                                or o.id in (select f.organisation_id from organisation_former_name f
                                    where folded_name(f.former) = folded_name(:name))))""").param("name", name).query(Boolean.class).single();
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec query, String text, @Nullable Sector sector, String region) {
        return query.param("text", text.strip())
                .param("like", LikePattern.containing(text))
                .param("sector", sector == null ? "" : sector.name())
                .param("region", region);
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        var seat = row.getString("region");
        var regions = new ArrayList<String>();
        if (seat != null) {
            regions.add(seat);
        }
        regions.addAll(Arrays.asList((String[]) row.getArray("others").getArray()));
        return new DirectoryEntry(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                LocalizedText.of(row.getString("name_sv"), row.getString("name_en")),
                Sector.ofNullable(row.getString("sector")),
                List.copyOf(regions),
                row.getString("web"),
                Objects.requireNonNullElse(row.getString("number"), ""),
                List.of((String[]) row.getArray("former").getArray()),
                row.getString("hash") == null
                        ? null
                        : new DirectoryEntry.Logo(row.getString("hash"), row.getInt("width"), row.getInt("height")));
    }
}
