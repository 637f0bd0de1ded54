package se.lifescience.portal.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.pages.Markdown;

/** Writes a mail: its subject, the same words as text and as HTML; the personal links come in only when it is sent. */
@Component
class MailText {

    private static final int LONGEST_SUBJECT = 300;
    private static final String BODY = "body-" + UUID.randomUUID();
    /** In the frame that the mails of a message share; each puts its own in their place. */
    private static final LinkMarks FRAME = LinkMarks.random();

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final PortalSettings settings;
    private final Translations translations;
    private final Markdown markdown;
    private final ITemplateEngine templates;

    MailText(PortalSettings settings, Translations translations, Markdown markdown, ITemplateEngine templates) {
        this.settings = settings;
        this.translations = translations;
        this.markdown = markdown;
        this.templates = templates;
    }

    /** What is stored of a mail. */
    record Written(String subject, String name, String text, String html, LinkMarks marks) {}

    /** What the HTML template knows, the same for most recipients of a message; body and links are placeholders. */
    record Page(
            String language,
            String subject,
            String body,
            Optional<String> action,
            String actionLink,
            String why,
            String office,
            String officeAddress,
            String portal,
            boolean list,
            String unsubscribeLink) {}

    /** Writes one of a message's mails; what was rendered for the others is kept in {@code frames}. */
    Written write(Mail mail, Map<Page, String> frames) {
        var subject = subject(mail.subject());
        mail.calendar().ifPresent(MailText::check);
        var body = clean(mail.body());
        var marks = LinkMarks.random();
        return new Written(
                subject,
                name(mail.recipient().name()),
                text(mail, body, marks),
                html(mail, subject, body, marks, frames),
                marks);
    }

    /** One line, or a refusal: a line break in a subject could add headers of its own. */
    static String subject(String subject) {
        if (subject.isBlank()) {
            throw Refusal.of("mail.refusal.no-subject").at("subject");
        }
        if (BREAKS.matcher(subject).find()) {
            throw Refusal.of("mail.refusal.subject-line-break").at("subject");
        }
        return FreeText.of("subject", subject, LONGEST_SUBJECT);
    }

    /** A name becomes one line in which nothing reads as an encoded word, or is left out when it could lead anywhere. */
    static String name(String name) {
        return ProperName.kept(name)
                .map(kept -> SingleLine.fold(kept).replace("=?", "= ?"))
                .orElse("");
    }

    /** The method in a mail's header must be the calendar entry's own, or clients take it for something else. */
    static void check(Mail.CalendarPart calendar) {
        if (!calendar.method().matches("[A-Z]+") || !calendar.ics().contains("METHOD:" + calendar.method() + "\r\n")) {
            throw new IllegalArgumentException("a calendar entry of another method");
        }
    }

    private static String clean(String text) {
        return CONTROLS.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    private String text(Mail mail, String body, LinkMarks marks) {
        var language = mail.recipient().language();
        var text = new StringBuilder(markdown.text(body).strip()).append("\n\n");
        mail.action()
                .ifPresent(action -> text.append(clean(action.label()))
                        .append(":\n")
                        .append(marks.action())
                        .append("\n\n"));
        text.append("-- \n")
                .append(clean(mail.why()).strip())
                .append("\n\n")
                .append(settings.office().name().in(language))
                .append('\n')
                .append(settings.address(language, ""))
                .append('\n')
                .append(translations.text(
                        language, "mail.footer.reply", settings.office().email()))
                .append('\n');
        if (mail.list()) {
            text.append('\n')
                    .append(translations.text(language, "mail.footer.unsubscribe"))
                    .append(":\n")
                    .append(marks.unsubscribe())
                    .append('\n');
        }
        return text.toString();
    }

    private String html(Mail mail, String subject, String body, LinkMarks marks, Map<Page, String> frames) {
        var language = mail.recipient().language();
        var page = new Page(
                language.tag(),
                subject,
                BODY,
                mail.action().map(Mail.Action::label),
                FRAME.action(),
                clean(mail.why()),
                settings.office().name().in(language),
                settings.office().email(),
                portal(language),
                mail.list(),
                FRAME.unsubscribe());
        var frame = frames.computeIfAbsent(page, key -> frame(key, language));
        return FRAME.fill(frame, marks.action(), marks.unsubscribe()).replace(BODY, markdown.html(body));
    }

    private String frame(Page page, Language language) {
        var context = new Context(language.locale());
        context.setVariable("mail", page);
        return templates.process("mail/mail", context);
    }

    private String portal(Language language) {
        return settings.address(language, language == Language.SV ? "/" : "");
    }

    /** The address behind a button: absolute, http or https, without spaces or line breaks. */
    static String link(String address) {
        var scheme = URI.create(address).getScheme();
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
            throw new IllegalArgumentException("a mail's link must be an absolute http address");
        }
        return address;
    }
}
