package se.lifescience.portal;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** A real Keycloak with the realm that docker/ ships, unpacked by Maven's profile {@code keycloak}; slow to start. */
final class KeycloakServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

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
        return "http://localhost:" + port + "/realms/portal";
    }

    /** Starts it for a portal on this port. */
    void start(int portal) throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        String realm = Files.readString(Path.of("docker/keycloak/portal-realm.json"));
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(
                home.resolve("data/import/portal-realm.json"),
                realm.replace("http://localhost:8080", "http://localhost:" + portal));
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
                .putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-Xmx700m"));
        process = builder.start();
        Awaitility.await("Keycloak, whose log is " + home.resolve("keycloak.log"))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> discovery() == 200);
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
