package se.lifescience.portal.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.lifescience.portal.PortalApplication;

/** A portal in a process of its own, on a database that others may use as well. */
public final class PortalProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final int port;
    private final Path log;
    private final Process process;

    private PortalProcess(String database, String name, List<String> options) throws IOException {
        port = freePort();
        log = Path.of("target", "portal-" + name + ".log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Xmx512m",
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PortalApplication.class.getName(),
                "--spring.profiles.active=test",
                "--server.port=" + port,
                "--spring.datasource.url=" + database,
                "--spring.datasource.hikari.connection-timeout=30000",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + TestMail.port(),
                "--portal.login.issuer=" + TestLoginProvider.issuer()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // a test that is stopped by hand leaves none behind
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts one with these options for its Java; its log is {@code target/portal-{name}.log}. */
    public static PortalProcess start(String database, String name, String... options) throws IOException {
        return new PortalProcess(database, name, List.of(options));
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Returns once it answers. */
    public void awaitStart() throws InterruptedException {
        var deadline = Instant.now().plus(START);
        try (var client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(deadline) && process.isAlive()) {
                try {
                    client.send(
                            HttpRequest.newBuilder(URI.create(address() + "/r/x"))
                                    .build(),
                            BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    process.waitFor(Duration.ofMillis(200));
                }
            }
        }
        close();
        throw new IllegalStateException("the portal did not start; see " + log);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
