package se.lifescience.portal.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
