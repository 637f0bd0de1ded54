package se.lifescience.portal.organisations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ThingNames;

/** Organisations, those who belong to them, contacts, posts and applications by name. */
@Component
class OrganisationNames implements ThingNames {

    private static final String NAMES = """
            select id, name_sv as sv, name_en as en from organisation where id = any(:ids)
            union all select m.id, m.name || ', ' || o.name_sv, m.name || ', ' || o.name_en
                from membership m join organisation o on o.id = m.organisation_id where m.id = any(:ids)
            union all select id, name, name from contact where id = any(:ids)
            union all select id, post_sv || ': ' || name, post_en || ': ' || name from official where id = any(:ids)
            union all select id, name_sv, name_en from organisation_application where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    OrganisationNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids, Language language) {
        return ThingNames.read(jdbc.sql(NAMES), ids, language);
    }
}
