package se.lifescience.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.testing.FaultySmtpServer;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class HeaderInjectionTests {

    private static final Set<String> EXPECTED = Set.of(
            "Date",
            "From",
            "Reply-To",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "Content-Language");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-f]{4})|r|n|t)");
    private static FaultySmtpServer smtp;

    @Autowired
    private MailText texts;

    @Autowired
    private MailWriter writer;

    @BeforeAll
    static void start() {
        smtp = FaultySmtpServer.start(Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        smtp.close();
    }

    static List<String> corpus() throws IOException {
        try (var in = HeaderInjectionTests.class.getResourceAsStream("/mail/header-injection.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(HeaderInjectionTests::decoded)
                    .toList();
        }
    }

    private static String decoded(String line) {
        return ESCAPE.matcher(line).replaceAll(match -> switch (match.group(1)) {
            case "r" -> "\r";
            case "n" -> "\n";
            case "t" -> "\t";
            default ->
                String.valueOf((char) Integer.parseInt(match.group(2), 16))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$");
        });
    }

    @Test
    void theCorpusIsLargeEnough() throws IOException {
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void inASubject(String bad) throws Exception {
        var sent = sent(() -> Mails.to(Mails.address(), bad, Language.SV));

        if (sent.isPresent()) {
            assertThat(sent.orElseThrow().getSubject()).isEqualTo(readable(bad.strip()));
        } else {
            assertThat(bad).containsPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void inAName(String bad) throws Exception {
        var address = Mails.address();

        var sent = sent(() -> new Mail(
                new Recipient("1", bad, new EmailAddress(address), Language.SV),
                "Hej",
                "Hej",
                Optional.empty(),
                "Därför.",
                Optional.empty(),
                false));

        var to = (InternetAddress) sent.orElseThrow().getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void asAnAddress(String bad) throws Exception {
        sent(() -> Mails.to(EmailAddress.of(bad).value(), "Hej", Language.SV))
                .ifPresent(message -> assertThat(header(message, "To")).endsWith("<" + bad.strip() + ">"));
    }

    private static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An unpaired half of a character cannot be written in UTF-8. */
    private static String readable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private Optional<MimeMessage> sent(Supplier<Mail> bad) throws Exception {
        var before = smtp.ledger().size();
        Mail mail;
        MailText.Written written;
        try {
            mail = bad.get();
            written = texts.write(mail, new HashMap<>());
        } catch (Refusal refused) {
            assertThat(refused.key()).isIn("mail.refusal.subject-line-break", "kernel.refusal.email");
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        var answer = server().hand(writer.write(
                new MailWriter.Claimed(
                        id,
                        1,
                        1,
                        mail.recipient().address().value(),
                        written.name(),
                        Language.SV,
                        written.subject(),
                        written.text(),
                        written.html(),
                        written.marks(),
                        null,
                        null,
                        null,
                        false),
                Session.getInstance(new Properties()),
                Clock.systemUTC().instant()));
        assertThat(answer.state()).isEqualTo(DeliveryState.SENT);
        assertThat(smtp.ledger()).hasSize(before + 1);
        var taken = smtp.ledger().getLast();
        assertThat(taken.recipients())
                .containsExactly(mail.recipient().address().value());
        assertThat(taken.messageId()).isEqualTo("<" + id + "@localhost>");
        assertThat(names(taken)).containsExactlyInAnyOrderElementsOf(EXPECTED);
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(String.join("\r\n", taken.lines()).getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(message.getAllRecipients()).hasSize(1);
        return Optional.of(message);
    }

    private static List<String> names(FaultySmtpServer.Taken taken) {
        return taken.headers().stream()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
                .map(line -> Stream.of(line.split(":", 2)).findFirst().orElseThrow())
                .collect(Collectors.toList());
    }

    private static MailServer server() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.port());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailServer(beans.getBeanProvider(JavaMailSenderImpl.class));
    }
}
