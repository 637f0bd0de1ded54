package se.lifescience.portal.mail;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ThingNames;

/** Messages by title, and deliveries by subject and recipient. */
@Component
class MailNames implements ThingNames {

    private static final String NAMES = """
            select id, title as sv, title as en from message where id = any(:ids)
            union all select id, subject || ' → ' || address, subject || ' → ' || address
                from delivery where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    MailNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids, Language language) {
        return ThingNames.read(jdbc.sql(NAMES), ids, language);
    }
}
