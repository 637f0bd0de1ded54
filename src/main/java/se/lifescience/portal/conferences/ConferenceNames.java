package se.lifescience.portal.conferences;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ThingNames;

/** Conferences by the short name in their address. */
@Component
class ConferenceNames implements ThingNames {

    private static final String NAMES = """
            select id, slug as sv, slug as en from conference where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    ConferenceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids, Language language) {
        return ThingNames.read(jdbc.sql(NAMES), ids, language);
    }
}
