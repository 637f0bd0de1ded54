package se.lifescience.portal.kernel.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Language;

/** Names that stand in tables: a module says which of its tables, and which columns are the name. */
public final class TableSubjectNames implements SubjectNames {

    private final JdbcClient jdbc;
    private final String query;

    public TableSubjectNames(JdbcClient jdbc, Subject... subjects) {
        this.jdbc = jdbc;
        this.query = Arrays.stream(subjects).map(Subject::query).collect(Collectors.joining(" union all "));
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids, Language language) {
        var names = new HashMap<UUID, String>();
        jdbc.sql(query).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString(language.tag()));
        });
        return names;
    }

    /**
     * One kind of subject, in the words of SQL, all of them written in code.
     *
     * @param from its table, or several that are joined
     * @param id the column with its id
     * @param sv the column, or what else gives the name in Swedish
     * @param en the same in English
     */
    public record Subject(String from, String id, String sv, String en) {

        /** What is called the same in every language. */
        public static Subject in(String table, String name) {
            return in(table, name, name);
        }

        public static Subject in(String table, String sv, String en) {
            return new Subject(table, "id", sv, en);
        }

        private String query() {
            return "select " + id + " as id, " + sv + " as sv, " + en + " as en from " + from + " where " + id
                    + " = any(:ids)";
        }
    }
}
