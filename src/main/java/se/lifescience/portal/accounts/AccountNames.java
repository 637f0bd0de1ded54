package se.lifescience.portal.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ThingNames;

/** People and login providers by name. */
@Component
class AccountNames implements ThingNames {

    private static final String NAMES = """
            select id, name as sv, name as en from person where id = any(:ids)
            union all select id, name_sv, name_en from identity_provider where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids, Language language) {
        return ThingNames.read(jdbc.sql(NAMES), ids, language);
    }
}
