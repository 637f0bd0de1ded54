package se.lifescience.portal.development;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The caught mails: one file each, named by the time of arrival, so that they survive a restart. */
final class CaughtMails {

    private static final String EXTENSION = ".eml";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Path folder;
    private final ConcurrentSkipListMap<String, Line> lines = new ConcurrentSkipListMap<>();
    private final AtomicLong number = new AtomicLong();

    private CaughtMails(Path folder) {
        this.folder = folder;
    }

    /** What the list shows of a mail. */
    record Line(String id, String at, String to, String subject) {}

    static CaughtMails in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var mails = new CaughtMails(folder);
        try (var files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var id = name.substring(0, name.length() - EXTENSION.length());
                mails.remember(id, Files.getLastModifiedTime(file).toInstant(), mails.open(file));
            }
        } catch (MessagingException e) {
            throw new IOException("the folder " + folder + " holds a mail that cannot be read", e);
        }
        return mails;
    }

    void keep(MimeMessage message) throws IOException, MessagingException {
        var now = Instant.now();
        var id = "%s-%06d".formatted(NAME.format(now), number.incrementAndGet());
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        Files.write(folder.resolve(id + EXTENSION), bytes.toByteArray());
        remember(id, now, message);
    }

    private void remember(String id, Instant at, MimeMessage message) throws IOException, MessagingException {
        var mail = CaughtMail.read(message);
        lines.put(id, new Line(id, SHOWN.format(at), mail.to(), mail.subject()));
    }

    /** Newest first; those whose recipient or subject holds the words. */
    List<Line> list(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return lines.descendingMap().values().stream()
                .filter(line -> (line.to() + " " + line.subject())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    Optional<CaughtMail> find(String id) throws IOException {
        if (!lines.containsKey(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CaughtMail.read(open(file(id))));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    Path file(String id) {
        return folder.resolve(id + EXTENSION);
    }

    private MimeMessage open(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
