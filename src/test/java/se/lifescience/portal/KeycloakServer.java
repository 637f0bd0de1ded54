package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A real Keycloak with the realm that docker/ ships, unpacked by Maven's profile {@code keycloak}; slow to start. */
final class KeycloakServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ADMIN = "admin";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final int port;
    private Process process;

    /** A port is taken at once, the server is started later: the portal asks only at the first login. */
    KeycloakServer() {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return issuer("portal");
    }

    String issuer(String realm) {
        return server() + "/realms/" + realm;
    }

    private String server() {
        return "http://localhost:" + port;
    }

    /** Starts it for a portal on this port. */
    void start(int portal) throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        String realm = Files.readString(Path.of("docker/keycloak/portal-realm.json"));
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(
                home.resolve("data/import/portal-realm.json"),
                realm.replace("http://localhost:8080", "http://localhost:" + portal)
                        .replace("http://portal:8080", "http://localhost:" + portal));
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-port=" + port,
                        "--http-host=localhost")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND",
                        "-Xmx700m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN));
        process = builder.start();
        Awaitility.await("Keycloak, whose log is " + home.resolve("keycloak.log"))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> discovery() == 200);
    }

    /** Tells Keycloak's administration something, as its own administrator; it must agree. */
    void administer(String path, String json) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest login = HttpRequest.newBuilder(URI.create(issuer("master") + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password=" + ADMIN))
                    .build();
            Matcher token =
                    TOKEN.matcher(client.send(login, BodyHandlers.ofString()).body());
            assertThat(token.find()).isTrue();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server() + "/admin/realms" + path))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token.group(1))
                            .POST(BodyPublishers.ofString(json))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
        }
    }

    private int discovery() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has stopped");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(issuer() + "/.well-known/openid-configuration");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
