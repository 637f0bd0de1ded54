package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class StartTests {

    @LocalServerPort
    private int port;

    @Test
    void unknownAddressesAreNotFoundAndLeaveNoCookie() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/no/such/page"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }
}
