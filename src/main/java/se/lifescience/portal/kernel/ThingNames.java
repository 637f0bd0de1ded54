package se.lifescience.portal.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a module's things are called, for a list that knows them by id alone: one statement, and silence about ids it does not know. */
public interface ThingNames {

    Map<UUID, String> of(Collection<UUID> ids, Language language);

    /** Reads a statement over {@code :ids} which gives {@code id}, {@code sv} and {@code en}. */
    static Map<UUID, String> read(StatementSpec statement, Collection<UUID> ids, Language language) {
        var names = new HashMap<UUID, String>();
        statement.param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString(language.tag()));
        });
        return names;
    }
}
