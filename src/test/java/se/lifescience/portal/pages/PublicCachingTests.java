package se.lifescience.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class PublicCachingTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SiteLayout layout;

    @Test
    void aPageIsKeptForAMinuteAndThenAskedForByItsTag() throws Exception {
        var first = get("/privacy", "none");
        assertThat(header(first, "cache-control")).isEqualTo("max-age=60, public");
        var tag = header(first, "etag");
        assertThat(tag).startsWith("W/");
        assertThat(get("/privacy", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aPersonalLinkIsNeverKept() throws Exception {
        var answer = get("/r/AAAAAAAAAAAAAAAAAAAAAAAAAAA", "none");
        assertThat(header(answer, "cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("etag")).isEmpty();
    }

    @Test
    void theStyleSheetsAreKeptForEverUnderTheirOwnNamesOnly() throws Exception {
        var page = get("/privacy", "none").body();
        assertThat(layout.stylesheets())
                .hasSize(2)
                .allMatch(address -> address.matches("/styles/(tokens|site)-[0-9a-f]{32}\\.css"))
                .allMatch(page::contains);
        for (var address : layout.stylesheets()) {
            var current = get(address, "none");
            assertThat(header(current, "content-type")).isEqualToIgnoringCase("text/css;charset=utf-8");
            assertThat(header(current, "cache-control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(get(address, header(current, "etag")).statusCode()).isEqualTo(304);
            var old = get(address.replaceFirst("-[0-9a-f]+", "-00000000000000000000000000000000"), "none");
            assertThat(old.body()).isEqualTo(current.body());
            assertThat(header(old, "cache-control")).isEqualTo("max-age=0");
            assertThat(header(get(address.replaceFirst("-[0-9a-f]+", ""), "none"), "cache-control"))
                    .isEqualTo("max-age=3600, public");
        }
        assertThat(get("/styles/unknown-00000000000000000000000000000000.css", "none")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFontIsTheOneOfTheStylesAndKeptForEver() throws Exception {
        var font = get(layout.font(), "none");
        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(header(font, "cache-control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(get("/styles/tokens.css", "none").body()).contains("url(\"" + layout.font() + "\")");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("If-None-Match", tag)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
