package se.lifescience.portal.login;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.links.LinkPurpose;
import se.lifescience.portal.links.PersonalLinkService;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.mail.Recipient;

/** One-time links for those whose organisation has no provider: mailed, used once, within ten minutes. */
@Service
@PreAuthorize(Access.PUBLIC)
public class LoginLinkService implements OneTimeTokenService {

    static final LinkPurpose LOGIN = new LinkPurpose("login:link");

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_PER_WINDOW = 4;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final PersonalLinkService links;
    private final Outbox outbox;
    private final Translations translations;
    private final PortalSettings settings;
    private final Clock clock;

    LoginLinkService(
            JdbcClient jdbc,
            PersonalLinkService links,
            Outbox outbox,
            Translations translations,
            PortalSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.outbox = outbox;
        this.translations = translations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Mails a link, known address or not; a mailbox that got several within the hour gets no more, and nobody is told. */
    @Transactional
    public void send(EmailAddress address, Language language) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('login-link ' || ?, 0))) taken")
                .param(address.key())
                .query(Integer.class)
                .single();
        var lately = jdbc.sql("select count(*) from login_request where address = ? and requested_at > ?")
                .params(address.key(), Timestamp.from(clock.instant().minus(WINDOW)))
                .query(Long.class)
                .single();
        if (lately < MOST_PER_WINDOW) {
            mail(address, language, issue(address, language));
        }
        links.forget(
                Set.of(LOGIN),
                jdbc.sql("delete from login_request where requested_at < ? returning id")
                        .param(Timestamp.from(clock.instant().minus(KEPT)))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Whether a link would still let somebody in; looking does not use it up. */
    @Transactional(readOnly = true)
    public boolean isUsable(String token) {
        return token(token).flatMap(one -> links.find(LOGIN, one)).isPresent();
    }

    /** The language the link was asked for in. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.INTERNAL)
    public Language language(String token) {
        return token(token)
                .flatMap(one -> links.findInAnyState(LOGIN, one))
                .flatMap(link -> jdbc.sql("select language from login_request where id = ?")
                        .param(link.subject())
                        .query(String.class)
                        .optional())
                .map(Language::valueOf)
                .orElse(Language.SV);
    }

    @Override
    @Transactional
    @PreAuthorize(Access.INTERNAL)
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        var address = EmailAddress.of(request.getUsername());
        var token = issue(address, Language.SV);
        return new DefaultOneTimeToken(
                token.value(), address.key(), clock.instant().plus(VALID));
    }

    /** Uses the link up: of two who bring it at the same moment only one gets in. */
    @Override
    @Transactional
    @PreAuthorize(Access.INTERNAL)
    public OneTimeToken consume(OneTimeTokenAuthenticationToken authentication) {
        var token = Objects.requireNonNullElse(authentication.getTokenValue(), "");
        return token(token)
                .flatMap(one -> links.consume(LOGIN, one))
                .flatMap(link -> jdbc.sql("select address from login_request where id = ?")
                        .param(link.subject())
                        .query(String.class)
                        .optional())
                .map(address -> new DefaultOneTimeToken(token, address, clock.instant()))
                .orElseThrow(() -> new InvalidOneTimeTokenException("unknown, used or too old"));
    }

    private SecretToken issue(EmailAddress address, Language language) {
        var request = Ids.next();
        var now = clock.instant();
        jdbc.sql("insert into login_request (id, address, language, requested_at) values (?, ?, ?, ?)")
                .params(request, address.key(), language.name(), Timestamp.from(now))
                .update();
        return links.issue(LOGIN, request, now.plus(VALID));
    }

    private void mail(EmailAddress address, Language language, SecretToken token) {
        outbox.send(
                "login.link",
                token.hash(),
                List.of(Mail.personal(
                        Recipient.unproven(token.hash(), address, language),
                        translations.text(language, "login.link.subject"),
                        translations.text(language, "login.link.body", VALID.toMinutes()),
                        new Mail.Action(
                                translations.text(language, "login.link.button"),
                                settings.address(language, "/login/link/" + token.value())),
                        translations.text(language, "login.link.why"))));
    }

    private static Optional<SecretToken> token(String typed) {
        try {
            return Optional.of(new SecretToken(typed));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
