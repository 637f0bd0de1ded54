package se.lifescience.portal.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The newcomer's login services answer as the four kinds they stand for. */
class LoginProviderForDevelopmentTests {

    @Test
    void eachIssuerNamesItself() throws Exception {
        var port = freePort();
        try (var provider = LoginProviderForDevelopment.start(port, freePort());
                var client = HttpClient.newHttpClient()) {
            assertThat(provider.isRunning()).isTrue();
            var base = LoginProviderForDevelopment.issuer(port);
            for (var issuer : Map.of(
                            "",
                            base,
                            "/company",
                            base + "/company",
                            "/proxy",
                            base + "/proxy",
                            VisitingPerson.TENANTS,
                            base + "/tenants/{tenantid}/v2.0")
                    .entrySet()) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(base + issuer.getKey() + "/.well-known/openid-configuration"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(issuer.getKey()).isEqualTo(200);
                assertThat(answer.body().replace(" ", ""))
                        .contains("\"issuer\":\"" + issuer.getValue() + "\"")
                        .contains(base + issuer.getKey() + "/oauth2/authorize");
            }
        }
    }

    @Test
    void eachIssuerSaysWhatItsKindMustSay() throws Exception {
        var port = freePort();
        var portal = freePort();
        try (var provider = LoginProviderForDevelopment.start(port, portal)) {
            assertThat(provider.isRunning()).isTrue();
            var base = LoginProviderForDevelopment.issuer(port);
            assertThat(said(base, portal, VisitingPerson.KARIN, "nordpharma"))
                    .contains("\"iss\":\"" + base + "/company\"", "\"name\":\"Karin Ström\"")
                    .doesNotContain("tid", "schac");
            assertThat(said(base, portal, VisitingPerson.ERIK, "entra"))
                    .contains("\"iss\":\"" + base + "/tenants/" + VisitingPerson.TENANT + "/v2.0\"")
                    .contains("\"tid\":\"" + VisitingPerson.TENANT + "\"");
            assertThat(said(base, portal, VisitingPerson.LINNEA, "swamid"))
                    .contains("\"iss\":\"" + base + "/proxy\"", "\"schac_home_organization\":\"kth.se\"");
        }
    }

    /** The claims of the ID token of somebody who logs in, as the portal would ask for it. */
    private static String said(String base, int portal, VisitingPerson person, String slug) throws Exception {
        var back = "http://localhost:" + portal + "/login/oauth2/code/" + slug;
        var proof = "a-proof-of-at-least-forty-three-characters-and-more";
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(proof.getBytes(StandardCharsets.US_ASCII)));
        try (var client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var authorize = URI.create(base + person.path() + "/oauth2/authorize?response_type=code&client_id=portal"
                    + "&scope=openid%20profile%20email&state=s&nonce=n&code_challenge_method=S256&code_challenge="
                    + challenge + "&redirect_uri=" + back);
            client.send(
                    HttpRequest.newBuilder(authorize)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.discarding());
            client.send(
                    form(base + "/login", "username=" + person.subject() + "&password=-")
                            .build(),
                    BodyHandlers.discarding());
            var answer = client.send(
                    HttpRequest.newBuilder(authorize)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.discarding());
            var code = answer.headers().firstValue("Location").orElse("").replaceFirst(".*[?&]code=([^&]*).*", "$1");
            var tokens = client.send(
                    form(
                                    base + person.path() + "/oauth2/token",
                                    "grant_type=authorization_code&code=" + code + "&code_verifier=" + proof
                                            + "&redirect_uri=" + back)
                            .header("Authorization", "Basic cG9ydGFsOnNlY3JldA==")
                            .build(),
                    BodyHandlers.ofString());
            var token = tokens.body().replaceFirst("(?s).*\"id_token\":\"([^\"]*)\".*", "$1");
            return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        }
    }

    private static HttpRequest.Builder form(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
