package se.lifescience.portal.invitations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ThingNames;

/** Campaigns by name, and invitations by whom they invite. */
@Component
class InvitationNames implements ThingNames {

    private static final String NAMES = """
            select id, name as sv, name as en from campaign where id = any(:ids)
            union all select id, name, name from invitation where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    InvitationNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids, Language language) {
        return ThingNames.read(jdbc.sql(NAMES), ids, language);
    }
}
