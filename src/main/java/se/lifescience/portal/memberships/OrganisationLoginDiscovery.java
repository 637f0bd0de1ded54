package se.lifescience.portal.memberships;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.login.providers.HomeRealms;

/** Shows the login page the way: from a proven domain, or a listed organisation's name, to its provider. */
@Component
class OrganisationLoginDiscovery implements HomeRealms {

    private final JdbcClient jdbc;

    OrganisationLoginDiscovery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> atDomain(String domain) {
        return jdbc.sql("""
                        select distinct l.provider from organisation_domain d
                        join organisation o on o.id = d.organisation_id
                        join organisation_login l on l.organisation_id = o.id
                        where d.domain = ? and d.verified_at is not null and o.state = 'ACTIVE'""")
                .param(domain)
                .query((row, n) -> row.getObject("provider", UUID.class))
                .list();
    }

    @Override
    public List<Way> named(String text, Language language, int most) {
        if (text.isBlank()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct on (lower(o.name_sv), o.id) o.name_sv, o.name_en, l.provider
                        from organisation o join organisation_login l on l.organisation_id = o.id
                        where o.state = 'ACTIVE' and o.in_directory
                          and (o.name_sv ilike :like or o.name_en ilike :like
                              or exists (select 1 from organisation_former_name f
                                  where f.organisation_id = o.id and f.former ilike :like))
                        order by lower(o.name_sv), o.id, l.home limit :most""")
                .param("like", LikePattern.containing(text))
                .param("most", most)
                .query((row, n) -> new Way(
                        LocalizedText.of(row.getString("name_sv"), row.getString("name_en"))
                                .in(language),
                        row.getObject("provider", UUID.class)))
                .list();
    }
}
