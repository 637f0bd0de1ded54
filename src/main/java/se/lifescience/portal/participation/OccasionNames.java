package se.lifescience.portal.participation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ThingNames;

/** Occasions by title. */
@Component
class OccasionNames implements ThingNames {

    private static final String NAMES = """
            select id, title_sv as sv, title_en as en from occasion where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    OccasionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids, Language language) {
        return ThingNames.read(jdbc.sql(NAMES), ids, language);
    }
}
