package se.lifescience.portal.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The PostgreSQL that tests run on, started once: in a container where Docker is present, otherwise from its binaries. */
public final class TestDatabase {

    private static final String IMAGE = "postgres:18";
    private static final String SERVER = start();
    private static int databases;

    private TestDatabase() {}

    /** The JDBC address of a new, empty database. */
    public static synchronized String create() {
        var name = "portal_" + ProcessHandle.current().pid() + "_" + databases++;
        try (var connection = DriverManager.getConnection(SERVER);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.replaceFirst("/(postgres|test)\\?", "/" + name + "?");
    }

    private static String start() {
        if (System.getenv("DOCKER_HOST") != null
                || DockerClientFactory.instance().isDockerAvailable()) {
            @SuppressWarnings("resource")
            var container = new PostgreSQLContainer(IMAGE)
                    .withCommand("postgres", "-c", "max_connections=400", "-c", "track_commit_timestamp=on");
            container.start();
            return "jdbc:postgresql://%s:%d/postgres?user=%s&password=%s"
                    .formatted(
                            container.getHost(),
                            container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                            container.getUsername(),
                            container.getPassword());
        }
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "400")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("track_commit_timestamp", "on")
                    .start();
            return "jdbc:postgresql://localhost:%d/postgres?user=postgres&password=postgres"
                    .formatted(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
