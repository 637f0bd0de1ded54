package se.lifescience.portal.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.development.Load;
import se.lifescience.portal.organisations.OrganisationLoad;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Visitor;

/**
 * The directory and the login page with five thousand organisations and fifty thousand people in them, run by hand. docs/capacity.md gives
 * the command and what it measured.
 */
@PortalTest
class DirectoryInFull {

    private static final int WARMING = 300;
    private static final int ASKED = 500;
    private static final double LIMIT_MILLIS = 50;

    private static final List<String> PAGES = List.of(
            "/organisations",
            "/organisations?page=150",
            "/en/organisations",
            "/en/organisations?page=150",
            "/organisations?q=4711",
            "/organisations?sector=ACADEMIA&region=SE-C",
            "/organisations?q=laboratorium&sector=INDUSTRY",
            "/organisations/bolaget-4711",
            "/login");

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void everyPageComesWithinFiftyMilliseconds() throws Exception {
        new OrganisationLoad(jdbc).load(new Load(5_000, 50_000));
        var lines = new ArrayList<String>();
        var slowest = 0.0;
        for (var page : PAGES) {
            var visitor = new Visitor(port);
            var millis = new ArrayList<Double>();
            for (var n = 0; n < WARMING + ASKED; n++) {
                var start = System.nanoTime();
                assertThat(visitor.get(page).statusCode()).isEqualTo(200);
                if (n >= WARMING) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            Collections.sort(millis);
            slowest = Math.max(slowest, millis.get(ASKED / 2));
            lines.add("%-50s p50 %6.1f ms  p95 %6.1f ms"
                    .formatted(page, millis.get(ASKED / 2), millis.get(ASKED * 95 / 100)));
        }
        Files.write(Path.of("target", "directory.txt"), lines);
        assertThat(slowest).as(String.join("\n", lines)).isLessThan(LIMIT_MILLIS);
    }
}
