package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.lifescience.portal.pages.PublicSection.Kind;
import se.lifescience.portal.pages.PublicSite;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Visitor;

/** What every answer carries, over all public addresses, errors and static files. */
@PortalTest
class HeaderTests {

    private static final List<String> MORE = List.of(
            "/no/such/page",
            "/en/no/such/page",
            "/en",
            "/styles/portal.css",
            "/styles/tokens.css",
            "/aura/aura.css",
            "/images/mark.svg",
            "/error",
            "/conferences/none/register",
            "/VAADIN",
            "/login?error");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PublicSite site;

    /** Every public address, its variable parts filled with something that does not exist. */
    private Stream<String> addresses() {
        var pages = site.sections().stream()
                .filter(section -> section.kind() != Kind.FILES)
                .flatMap(section -> section.patterns().stream())
                .flatMap(pattern ->
                        pattern.endsWith("/**") ? Stream.of(pattern.replace("/**", ""), pattern) : Stream.of(pattern))
                .map(address -> address.replace("/**", "/none").replace("*", "none"))
                .flatMap(address -> Stream.of(address, "/en" + address));
        return Stream.concat(pages, MORE.stream());
    }

    @Test
    void everyPublicAnswerTellsTheBrowserWhatNotToDo() {
        var visitor = new Visitor(port);
        var softly = new SoftAssertions();
        addresses().forEach(address -> {
            var answer = visitor.get(address);
            var headers = answer.headers();
            softly.assertThat(answer.statusCode()).as(address).isLessThan(500);
            softly.assertThat(headers.firstValue("X-Content-Type-Options"))
                    .as(address)
                    .contains("nosniff");
            softly.assertThat(headers.firstValue("X-Frame-Options")).as(address).contains("DENY");
            softly.assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(address)
                    .contains("same-origin");
            softly.assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                    .as(address)
                    .contains("same-origin");
            softly.assertThat(headers.firstValue("Referrer-Policy").orElse(""))
                    .as(address)
                    .isIn("same-origin", "no-referrer");
            softly.assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(address)
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            softly.assertThat(headers.firstValue("Set-Cookie")).as(address).isEmpty();
            softly.assertThat(headers.firstValue("Server")).as(address).isEmpty();
            headers.firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/"))
                    .ifPresent(type -> softly.assertThat(type).as(address).containsIgnoringCase("charset=utf-8"));
        });
        softly.assertAll();
    }

    @Test
    void personalPagesTellNobodyTheirAddressAndAreNotKept() {
        assertThat(site.disallowed()).contains("/i/", "/login/link/", "/m/", "/r/", "/u/");
        for (var prefix : site.disallowed()) {
            for (var address : List.of(prefix + "none", "/en" + prefix + "none")) {
                var headers = new Visitor(port).get(address).headers();

                assertThat(headers.firstValue("Referrer-Policy")).as(address).contains("no-referrer");
                assertThat(headers.firstValue("Cache-Control").orElse(""))
                        .as(address)
                        .contains("no-store");
            }
        }
    }

    @Test
    void pagesBehindLoginAreNotKeptAndEachHasANonceOfItsOwn() {
        var visitor = new Visitor(port);
        visitor.logIn("headers", "Headers");

        var first = visitor.get("/portal");
        var second = visitor.get("/portal");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(first.body()).contains("<html lang=\"sv\"").contains("nonce=\"" + nonce(policy(first)) + "\"");
        assertThat(nonce(policy(first))).hasSize(24).isNotEqualTo(nonce(policy(second)));
        assertThat(policy(first))
                .contains("script-src 'self' 'unsafe-eval' 'nonce-", "base-uri 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void overHttpsTheBrowserIsToldToStayThere() throws Exception {
        var client = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();

        assertThat(client.perform(get("/no/such/page").secure(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=63072000 ; includeSubDomains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "NONSENSE"})
    void otherMethodsAreRefused(String method) {
        assertThat(new Visitor(port).send(method, "/").statusCode()).isEqualTo(405);
        assertThat(new Visitor(port).send(method, "/portal").statusCode()).isEqualTo(405);
    }

    @Test
    void whatAnotherSiteSendsIsRefused() {
        var visitor = new Visitor(port);

        assertThat(visitor.post("/conferences/none/register", "a=b", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/conferences/none/register", "a=b", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/conferences/none/register", "a=b", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isNotEqualTo(405);
        assertThat(visitor.post("/u/none", "List-Unsubscribe=One-Click", "Origin", "https://mail.example")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProxyNobodyTrustsIsNotBelieved() {
        var answer = new Visitor(port)
                .get(
                        "/portal",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example");

        assertThat(Visitor.location(answer)).endsWith("/login").doesNotContain("evil");
    }

    @Test
    void behindLoginThereIsNoEnglishPath() {
        assertThat(Visitor.location(new Visitor(port).get("/en/portal/me")))
                .endsWith("/portal/me")
                .doesNotContain("/en");
        assertThat(Visitor.location(new Visitor(port).get("/en/office")))
                .endsWith("/office")
                .doesNotContain("/en");
        for (var path : List.of(
                "/en/login/oauth2/code/office?code=x",
                "/en/oauth2/authorization/office",
                "/en/VAADIN/push",
                "/en/logout")) {
            assertThat(new Visitor(port).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anErrorIsAPageInTheLanguageOfThePath() {
        assertThat(new Visitor(port).get("/finns-inte").body()).contains("<html lang=\"sv\"", "Sidan finns inte");
        assertThat(new Visitor(port).get("/en/not-there").body())
                .contains("<html lang=\"en\"", "There is no such page");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static String nonce(String policy) {
        return policy.replaceFirst(".*'nonce-([^']*)'.*", "$1");
    }
}
