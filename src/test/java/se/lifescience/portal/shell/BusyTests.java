package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.lifescience.portal.testing.PortalTest;

/** What a visitor meets when every connection to the database stays taken. */
@PortalTest
class BusyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Test
    void whoCannotBeServedInTimeIsToldToComeBackAndThenIsServed() throws Exception {
        var pool = database.unwrap(HikariDataSource.class);
        var taken = new ArrayList<Connection>();
        try {
            takeAll(pool, taken);
            var answer = get("/en/conferences");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(answer.body()).contains("Many people are here at once", "Nothing has been saved");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(get("/en/conferences").statusCode()).isEqualTo(200);
    }

    private static void takeAll(HikariDataSource pool, List<Connection> taken) throws SQLException {
        try {
            while (taken.size() < pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
        } catch (SQLTransientConnectionException noneLeft) {
            assertThat(taken).isNotEmpty();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
