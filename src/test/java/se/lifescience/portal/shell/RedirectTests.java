package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.Visitor;

/** Nobody who follows a link to the portal ends up somewhere else. */
@PortalTest
class RedirectTests {

    private static final Path CORPUS = Path.of("src/test/resources/shell/redirects.txt");

    @LocalServerPort
    private int port;

    @Test
    void everyRedirectStaysHere() throws IOException {
        var corpus = Files.readAllLines(CORPUS);
        var softly = new SoftAssertions();
        corpus.stream().flatMap(RedirectTests::targets).forEach(target -> {
            for (var location : locations(target)) {
                softly.assertThat(isHere(location))
                        .as(target + " leads to " + location)
                        .isTrue();
            }
        });
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(40);
        softly.assertAll();
    }

    @Test
    void aRedirectIsSeen() {
        assertThat(locations("/portal")).hasSize(1);
        assertThat(isHere("//evil.example")).isFalse();
        assertThat(isHere("/\\evil.example")).isFalse();
        assertThat(isHere("https://evil.example/")).isFalse();
    }

    @Test
    void afterLoginOneComesToThePageOneAskedForOrToTheStart() {
        var visitor = new Visitor(port);
        visitor.get("/portal/me?next=//evil.example");
        assertThat(Visitor.location(visitor.logIn("redirected", "Redirected")))
                .startsWith("http://localhost:" + port + "/portal/me");

        assertThat(Visitor.location(new Visitor(port).logIn("redirected", "Redirected")))
                .endsWith("/portal");
    }

    @Test
    void atTheProviderOneIsSentBackHereOnly() {
        var start = URI.create(Visitor.location(new Visitor(port)
                .get("/oauth2/authorization/office?redirect_uri=https://evil.example&continue=//evil.example")));

        assertThat(TestLoginProvider.parameters(start.getRawQuery()).get("redirect_uri"))
                .isEqualTo("http://localhost:" + port + "/login/oauth2/code/office");
    }

    private static Stream<String> targets(String line) {
        var quoted = URLEncoder.encode(line, StandardCharsets.UTF_8);
        return Stream.of(
                line.startsWith("/") ? line : "/" + line,
                "/portal/" + line,
                "/en/" + line,
                "/login?continue=" + quoted,
                "/login/oauth2/code/office?code=x&state=" + quoted,
                "/logout?post_logout_redirect_uri=" + quoted,
                "/?next=" + quoted + "&v-r=" + quoted);
    }

    /** The redirects in the answer to a request that no well-behaved client would send. */
    private List<String> locations(String target) {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, "location:", 0, "location:".length()))
                    .map(line -> line.substring("location:".length()).strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isHere(String location) {
        return location.equals("http://localhost:" + port)
                || location.startsWith("http://localhost:" + port + "/")
                || location.matches("/([^/\\\\].*)?");
    }
}
