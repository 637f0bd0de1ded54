package se.lifescience.portal;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables up to date module by module, each by the files and the history of its own. */
@Component
class MigrationOrder implements FlywayMigrationStrategy {

    static final String FOLDER = "db/migration";

    /** The folders under {@link #FOLDER}, each after those whose tables its own may refer to. */
    static final List<String> ORDER = List.of(
            "__root",
            "mail",
            "links",
            "accounts",
            "login",
            "privacy",
            "organisations",
            "memberships",
            "officials",
            "contacts",
            "strategy",
            "invitations",
            "participation",
            "input",
            "conferences",
            "audit");

    private static final String HISTORY = "flyway_schema_history_";
    private static final String BEFORE_THE_FIRST = "0";

    @Override
    public void migrate(Flyway flyway) {
        ORDER.forEach(module -> of(flyway, module).migrate());
    }

    /** The schema is never empty after the first module, so each history begins at a baseline before its first file. */
    private static Flyway of(Flyway flyway, String module) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:" + FOLDER + "/" + module)
                .table(HISTORY + module)
                .baselineOnMigrate(true)
                .baselineVersion(BEFORE_THE_FIRST)
                .load();
    }
}
