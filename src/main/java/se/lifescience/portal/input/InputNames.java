package se.lifescience.portal.input;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ThingNames;

/** Input and calls by title. */
@Component
class InputNames implements ThingNames {

    private static final String NAMES = """
            select id, title as sv, title as en from contribution where id = any(:ids)
            union all select id, title_sv, title_en from call where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    InputNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids, Language language) {
        return ThingNames.read(jdbc.sql(NAMES), ids, language);
    }
}
