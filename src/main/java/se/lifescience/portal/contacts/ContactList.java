package se.lifescience.portal.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.Sector;

/** Reads contacts with their organisation's name and their tags, in one statement however many. */
@Component
class ContactList {

    private static final String COLUMNS = """
            select c.id, c.version, c.name, c.email, c.title, coalesce(o.name_sv, '') as organisation,
                   c.sector, c.region, c.language, c.source,
                   c.source_note, c.ground, c.person_id, c.organisation_id,
                   array(select t.tag from contact_tag t where t.contact_id = c.id) as tags
            """;
    private static final String FROM = "from contact c left join organisation o on o.id = c.organisation_id ";

    private static final int FETCH = 500;

    private final JdbcClient jdbc;

    ContactList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ContactView> list(
            ContactService.Filter filter, ContactService.Sort sort, boolean descending, int offset, int limit) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        params.put("limit", limit);
        params.put("offset", offset);
        return jdbc.sql(COLUMNS + FROM + where + " order by " + sort.sql(descending) + " limit :limit offset :offset")
                .params(params)
                .query(ContactList::view)
                .list();
    }

    /** Hands over all that match by name, a portion at a time and in one statement; needs a transaction around it. */
    void each(ContactService.Filter filter, Consumer<ContactView> reader) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        jdbc.sql(COLUMNS + FROM + where + " order by " + ContactService.Sort.NAME.sql(false))
                .params(params)
                .withFetchSize(FETCH)
                .query(row -> {
                    reader.accept(view(row, row.getRow()));
                });
    }

    int count(ContactService.Filter filter) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        return jdbc.sql("select count(*) " + FROM + where)
                .params(params)
                .query(Integer.class)
                .single();
    }

    List<ContactView> byId(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + FROM + "where c.id = any(?) order by lower(c.name), c.id")
                .param(ids.toArray(UUID[]::new))
                .query(ContactList::view)
                .list();
    }

    /** The contacts that have one of these addresses, by address key. */
    Map<String, ContactView> byKey(Collection<String> keys) {
        var found = new HashMap<String, ContactView>();
        jdbc.sql(COLUMNS + ", c.email_key " + FROM + "where c.email_key = any(?)")
                .param(keys.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("email_key"), view(row, n)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static String where(ContactService.Filter filter, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (!filter.text().isBlank()) {
            conditions.add(
                    "(c.name ilike :text or c.email ilike :text or c.title ilike :text or o.name_sv ilike :text)");
            params.put("text", LikePattern.containing(filter.text()));
        }
        var sector = filter.sector();
        if (sector != null) {
            conditions.add("coalesce(c.sector, o.sector) = :sector");
            params.put("sector", sector.name());
        }
        var region = filter.region();
        if (region != null) {
            conditions.add("coalesce(c.region, o.region) = :region");
            params.put("region", region);
        }
        var tag = filter.tag();
        if (tag != null) {
            conditions.add("exists (select 1 from contact_tag t where t.contact_id = c.id and t.tag = :tag)");
            params.put("tag", tag);
        }
        return "where " + String.join(" and ", conditions);
    }

    private static ContactView view(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var organisation = row.getObject("organisation_id", UUID.class);
        var address = new EmailAddress(row.getString("email"));
        return new ContactView(
                new ContactId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new ContactData(
                        row.getString("name"),
                        address.value(),
                        row.getString("title"),
                        row.getString("organisation"),
                        Sector.ofNullable(row.getString("sector")),
                        row.getString("region"),
                        Language.valueOf(row.getString("language")),
                        Set.of((String[]) row.getArray("tags").getArray())),
                address,
                row.getString("source"),
                new Provenance(row.getString("source_note"), PersonalData.Ground.valueOf(row.getString("ground"))),
                person == null ? null : new PersonId(person),
                organisation == null ? null : new OrganisationId(organisation));
    }
}
