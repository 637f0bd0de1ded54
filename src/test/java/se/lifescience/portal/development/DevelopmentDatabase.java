package se.lifescience.portal.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL from its own binaries, with its data in a folder that outlives it. */
final class DevelopmentDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private DevelopmentDatabase() {}

    static EmbeddedPostgres start(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        stopLeftOver(folder);
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("max_connections", "50")
                .start();
    }

    /** A portal that was killed leaves its server running on the same folder, where no second one may start. */
    private static void stopLeftOver(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var server = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (server.isPresent()) {
            server.get().destroy();
            try {
                server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IOException(
                        "The database that an earlier start left behind (process " + pid + ") does not stop.", e);
            }
        }
        Files.deleteIfExists(file);
    }
}
