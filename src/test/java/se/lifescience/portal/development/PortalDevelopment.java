package se.lifescience.portal.development;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import se.lifescience.portal.PortalApplication;

/** Starts a whole portal on a newcomer's machine: database, OpenID provider, mail catcher, and the portal with sample content. */
public final class PortalDevelopment {

    private static final Path FOLDER = Path.of(".portal");
    private static final PrintStream CONSOLE = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private PortalDevelopment() {}

    public static void main(String[] args) {
        try {
            var ports = Ports.fromEnvironment();
            var complaint = ports.complaint();
            if (complaint.isPresent()) {
                refuse(complaint.get());
            }
            start(ports, Load.fromEnvironment(), args);
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            refuse(reason(e));
        }
    }

    private static void start(Ports ports, Optional<Load> load, String... args) throws IOException {
        CONSOLE.println("Starting the OpenID provider …");
        LoginProviderForDevelopment.start(ports.login().number(), ports.portal().number());
        CONSOLE.println("Starting the database, in " + FOLDER.toAbsolutePath() + " …");
        var database = DevelopmentDatabase.start(FOLDER.resolve("postgres"));
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                database.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        MailCatcher.start(ports.smtp().number(), ports.mail().number(), FOLDER.resolve("mails"));
        CONSOLE.println("Starting the portal …");
        var portal = new SpringApplicationBuilder(PortalApplication.class)
                .profiles("development")
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "server.port", String.valueOf(ports.portal().number()),
                        "portal.base-url", "http://localhost:" + ports.portal().number(),
                        "portal.login.issuer",
                                LoginProviderForDevelopment.issuer(ports.login().number()),
                        "spring.datasource.url", database.getJdbcUrl("postgres", "postgres"),
                        "spring.mail.port", String.valueOf(ports.smtp().number())))
                .run(args);
        load.ifPresent(wanted -> fill(portal, wanted));
        CONSOLE.println(greeting(ports));
    }

    private static void fill(ApplicationContext portal, Load load) {
        CONSOLE.printf(
                Locale.ROOT, "Loading %,d organisations and %,d people …%n", load.organisations(), load.people());
        portal.getBeansOfType(BulkContent.class).values().forEach(content -> content.load(load));
    }

    /** A database of an earlier version is the one failure that a newcomer meets after fetching new code. */
    private static String reason(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayValidateException) {
                return "The data in .portal was made by another version of the portal. Delete that folder and start again.";
            }
        }
        failure.printStackTrace(CONSOLE);
        return "The portal did not start; the reason is above.";
    }

    private static String greeting(Ports ports) {
        var people = Stream.concat(
                        Arrays.stream(SamplePerson.values())
                                .map(person -> "    %-16s %s".formatted(person.fullName(), person.role())),
                        Arrays.stream(VisitingPerson.values())
                                .map(person -> "    %-16s %s".formatted(person.fullName(), person.place())))
                .collect(Collectors.joining("\n"));
        return """

                The portal is ready.

                  http://localhost:%d          the portal; log in there as one of:
                %s
                  http://localhost:%d          the mails it sent

                  Stop with Ctrl-C. Everything is kept in .portal; delete that folder to start afresh.
                """.formatted(ports.portal().number(), people, ports.mail().number());
    }

    private static void refuse(String sentence) {
        CONSOLE.println();
        CONSOLE.println(sentence);
        System.exit(1);
    }
}
