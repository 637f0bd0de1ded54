package se.lifescience.portal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Speaks SMTP: one connection, one recipient, one answer. */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;
    private static final int LONGEST_REPLY = 1000;

    private final JavaMailSenderImpl sender;

    MailServer(ObjectProvider<JavaMailSenderImpl> sender) {
        this.sender = sender.getIfAvailable(() -> {
            throw new IllegalStateException("SPRING_MAIL_HOST is missing: it names the mail server");
        });
    }

    /** What came of handing over one mail. */
    record Answer(DeliveryState state, String reply) {}

    Session session() {
        return sender.getSession();
    }

    Answer hand(MailWriter.Outgoing message) {
        SMTPTransport transport = null;
        try {
            transport = transport();
            transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer(
                    DeliveryState.SENT, shorten(Objects.requireNonNullElse(transport.getLastServerResponse(), "")));
        } catch (MessagingException e) {
            return judge(e, message.handedOver());
        } finally {
            farewell(transport);
        }
    }

    private SMTPTransport transport() throws NoSuchProviderException {
        var protocol = Objects.requireNonNullElse(sender.getProtocol(), "smtp");
        return (SMTPTransport) sender.getSession().getTransport(protocol);
    }

    /** The answer has been given by then; how the parting goes changes nothing. */
    private static void farewell(@Nullable SMTPTransport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOG.debug("mail.farewell {}", e.getClass().getSimpleName());
        }
    }

    /** A reply decides; without one, it depends on whether the server had already been given everything. */
    private static Answer judge(MessagingException e, boolean handedOver) {
        var code = code(e);
        if (code >= PERMANENT) {
            return new Answer(DeliveryState.FAILED, words(e));
        }
        if (code >= TEMPORARY) {
            return new Answer(DeliveryState.RETRY, words(e));
        }
        return new Answer(handedOver ? DeliveryState.UNKNOWN : DeliveryState.RETRY, words(e));
    }

    private static int code(@Nullable Exception e) {
        return switch (e) {
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            case SMTPSenderFailedException failed -> failed.getReturnCode();
            case SMTPSendFailedException failed when failed.getReturnCode() >= TEMPORARY -> failed.getReturnCode();
            case SendFailedException failed -> code(failed.getNextException());
            case null, default -> 0;
        };
    }

    private static String words(MessagingException e) {
        Exception last = e;
        while (last instanceof MessagingException failed && failed.getNextException() != null) {
            last = failed.getNextException();
        }
        var message = last.getMessage();
        return shorten(message == null ? last.getClass().getSimpleName() : message);
    }

    private static String shorten(String reply) {
        var line = reply.strip().replace('\u0000', ' ');
        return line.length() > LONGEST_REPLY ? line.substring(0, LONGEST_REPLY) : line;
    }
}
