package se.lifescience.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;

/** Mails as the tests of the outbox send them. */
public final class Mails {

    static final String LINK = "https://portal.example.org/i/abcdefghijklmnopqrstuvwxyz1";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long STEP_NANOS = 20_000_000;

    private Mails() {}

    public static String address() {
        return "person." + UUID.randomUUID() + "@example.org";
    }

    public static Recipient recipient(String address, Language language) {
        return new Recipient(address, "Åsa Öberg", new EmailAddress(address), language);
    }

    static Mail to(String address, String subject, Language language) {
        return Mail.personal(
                recipient(address, language),
                subject,
                "Hej Åsa,\n\nvälkommen till **konferensen** den 3 december.\n\n- Ta med legitimation\n- Kom i tid",
                new Mail.Action("Svara på inbjudan", LINK),
                "Du får mejlet för att du är inbjuden till konferensen.");
    }

    /** Waits until it is so, which the worker decides. */
    public static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(STEP_NANOS);
        }
        assertThat(condition.getAsBoolean()).as("in time").isTrue();
    }
}
