package se.lifescience.portal.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;

/** Makes the MIME message of a claimed delivery: text, HTML, and the calendar entry last, as clients expect. */
@Component
class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ENCODED_WORD = "=?";
    private static final int ENCODED_WORD_BYTES = 45;

    private final PortalSettings settings;
    private final LinkSeal seal;

    MailWriter(PortalSettings settings, LinkSeal seal) {
        this.settings = settings;
        this.seal = seal;
    }

    /** What a worker has claimed to send. */
    record Claimed(
            UUID id,
            long claim,
            int attempt,
            String address,
            String name,
            Language language,
            String subject,
            String text,
            String html,
            LinkMarks marks,
            LinkSeal.@Nullable Sealed links,
            @Nullable String calendar,
            @Nullable String calendarMethod,
            boolean list) {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The message, which remembers whether all of it has been handed to the server: after that, silence means unknown. */
    static final class Outgoing extends MimeMessage {

        private final String id;
        private boolean handedOver;

        private Outgoing(Session session, String id) {
            super(session);
            this.id = id;
        }

        boolean handedOver() {
            return handedOver;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignoreList) throws IOException, MessagingException {
            super.writeTo(out, ignoreList);
            handedOver = true;
        }
    }

    /** The Message-ID that a delivery carries at every attempt. */
    static String messageId(PortalSettings settings, UUID delivery) {
        return "<" + delivery + "@" + settings.baseUrl().getHost() + ">";
    }

    Outgoing write(Claimed mail, Session session, Instant now) throws MessagingException {
        var message = new Outgoing(session, messageId(settings, mail.id()));
        message.setFrom(address(settings.mailFrom(), settings.office().name().in(mail.language())));
        message.setReplyTo(
                new InternetAddress[] {new InternetAddress(settings.office().email(), true)});
        message.setRecipient(Message.RecipientType.TO, address(mail.address(), mail.name()));
        setSubject(message, mail.subject());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {mail.language().tag()});
        var links = Optional.ofNullable(mail.links())
                .map(closed -> seal.open(mail.id(), closed))
                .orElse(LinkSeal.Links.NONE);
        if (mail.list() && links.unsubscribe().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + links.unsubscribe().orElseThrow() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(fill(mail, mail.text(), links, false), "text/plain; charset=UTF-8"));
        alternatives.addBodyPart(part(fill(mail, mail.html(), links, true), "text/html; charset=UTF-8"));
        if (mail.calendar() != null) {
            alternatives.addBodyPart(
                    part(mail.calendar(), "text/calendar; charset=UTF-8; method=" + mail.calendarMethod()));
        }
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static String fill(Claimed mail, String body, LinkSeal.Links links, boolean html) {
        return mail.marks().fill(body, inside(links.action(), html), inside(links.unsubscribe(), html));
    }

    private static String inside(Optional<String> link, boolean html) {
        return link.map(address -> html ? HtmlUtils.htmlEscape(address) : address)
                .orElse("");
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", type.startsWith("text/calendar") ? "base64" : "quoted-printable");
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name.isEmpty() ? null : name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("name", e);
        }
    }

    /** What already looks like an encoded word is encoded once more, so that the reader sees what was written. */
    private static void setSubject(MimeMessage message, String subject) throws MessagingException {
        if (subject.contains(ENCODED_WORD)) {
            message.setHeader("Subject", encodedWords(subject));
        } else {
            message.setSubject(subject, UTF_8);
        }
    }

    private static String encodedWords(String text) {
        var words = new StringBuilder();
        var start = 0;
        while (start < text.length()) {
            var end = start;
            var bytes = 0;
            while (end < text.length()) {
                var next = new String(Character.toChars(text.codePointAt(end)));
                bytes += next.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > ENCODED_WORD_BYTES) {
                    break;
                }
                end += next.length();
            }
            words.append(start == 0 ? "" : "\r\n ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder()
                            .encodeToString(text.substring(start, end).getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
            start = end;
        }
        return words.toString();
    }
}
