package se.lifescience.portal.development;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One caught mail, read from its file. */
record CaughtMail(String to, String from, String subject, List<Header> headers, List<Piece> pieces) {

    /** One header line, decoded. */
    record Header(String name, String value) {}

    /** One leaf of the mail's tree of parts. */
    static final class Piece {

        private final String type;
        private final String charset;
        private final String fileName;
        private final byte[] content;

        private Piece(String type, String charset, String fileName, byte[] content) {
            this.type = type;
            this.charset = charset;
            this.fileName = fileName;
            this.content = content;
        }

        String type() {
            return type;
        }

        String fileName() {
            return fileName;
        }

        byte[] content() {
            return content;
        }

        String text() {
            return new String(content, Charset.forName(charset, StandardCharsets.UTF_8));
        }

        boolean isA(String wanted) {
            return type.toLowerCase(Locale.ROOT).startsWith(wanted);
        }
    }

    static CaughtMail read(MimeMessage message) throws MessagingException, IOException {
        var headers = new ArrayList<Header>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.add(new Header(header.getName(), decoded(header.getValue())));
        }
        var pieces = new ArrayList<Piece>();
        collect(message, pieces);
        return new CaughtMail(
                decoded(message.getHeader("To", ", ")),
                decoded(message.getHeader("From", ", ")),
                Optional.ofNullable(message.getSubject()).orElse(""),
                headers,
                pieces);
    }

    Optional<Piece> first(String type) {
        return pieces.stream().filter(piece -> piece.isA(type)).findFirst();
    }

    private static String decoded(String header) throws IOException {
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }

    private static void collect(Part part, List<Piece> pieces) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                collect(child, pieces);
            }
        } else {
            var type = new ContentType(part.getContentType());
            var charset = Optional.ofNullable(type.getParameter("charset")).orElse("UTF-8");
            try (var content = part.getInputStream()) {
                pieces.add(new Piece(
                        part.getContentType().replaceAll("\\s+", " "),
                        charset,
                        Optional.ofNullable(part.getFileName()).orElseGet(() -> name(type, pieces.size() + 1)),
                        content.readAllBytes()));
            }
        }
    }

    private static String name(ContentType type, int number) {
        return switch (type.getBaseType().toLowerCase(Locale.ROOT)) {
            case "text/calendar" -> "invite-" + number + ".ics";
            case "text/html" -> "part-" + number + ".html";
            case "text/plain" -> "part-" + number + ".txt";
            default -> "part-" + number + ".bin";
        };
    }
}
