package se.lifescience.portal.story;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import se.lifescience.portal.testing.TestMail;

/** The mails that arrive for the people of a story, over SMTP. */
public final class Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private Letters() {}

    /** The mail whose subject has these words; waits for it. */
    public static MimeMessage to(String address, String words) {
        return to(address, words, 0);
    }

    /** The one that comes after so many others like it. */
    static MimeMessage to(String address, String words, int before) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var found = TestMail.arrivedFor(address).stream()
                    .filter(mail -> subject(mail).contains(words))
                    .skip(before)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        throw new AssertionError("no mail \"" + words + "\" for " + address + ", only "
                + TestMail.arrivedFor(address).stream().map(Letters::subject).toList());
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path of the personal link in a mail, such as {@code /r/…}. */
    public static String link(MimeMessage mail, String prefix) {
        var matcher = Pattern.compile("/" + prefix + "/[A-Za-z0-9_-]{27}")
                .matcher(part(mail, "text/plain").orElseThrow());
        if (!matcher.find()) {
            throw new AssertionError("no /" + prefix + "/ link in " + subject(mail));
        }
        return matcher.group();
    }

    /** The first part of a type, as text. */
    static Optional<String> part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return Optional.of(
                        part.getContent() instanceof String text
                                ? text
                                : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            if (part.getContent() instanceof MimeMultipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    var found = part(inner, type);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
