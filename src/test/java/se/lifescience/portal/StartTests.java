package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class StartTests {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void unknownAddressesAreNotFoundAndLeaveNoCookie() throws Exception {
        var answer = get(port, "/no/such/page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsToldOnTheManagementPortOnly(String path) throws Exception {
        var answer = get(managementPort, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"UP\"");
        assertThat(get(port, path).statusCode()).isEqualTo(404);
    }

    @Test
    void figuresForMonitoringAreThereAndNothingElseIs() throws Exception {
        assertThat(get(managementPort, "/actuator/prometheus").body())
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes");
        assertThat(get(managementPort, "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get(managementPort, "/").statusCode()).isEqualTo(404);
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnceByItsVariable() {
        var environment = new MockEnvironment();
        NeededSettings.PROPERTIES.stream()
                .filter(property -> !property.equals("spring.mail.host") && !property.equals("portal.base-url"))
                .collect(Collectors.toMap(property -> property, property -> "x"))
                .forEach(environment::setProperty);
        environment.setProperty("spring.mail.host", " ");
        var start = new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment);
        assertThatThrownBy(() -> new NeededSettings().onApplicationEvent(start))
                .hasMessage("The portal cannot start: these settings are missing: SPRING_MAIL_HOST, PORTAL_BASE_URL.");
        environment.setProperty("spring.mail.host", "mail.example.org");
        environment.setProperty("portal.base-url", "https://portal.example.org");
        new NeededSettings().onApplicationEvent(start);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
