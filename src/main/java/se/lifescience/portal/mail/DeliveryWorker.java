package se.lifescience.portal.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one delivery per turn: claims it and commits, talks to the mail server outside any transaction, notes the reply. */
@Component
class DeliveryWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final DeliveryClaimTable claims;
    private final MailWriter writer;
    private final MailServer server;
    private final MailSettings settings;
    private final Clock clock;

    DeliveryWorker(
            DeliveryClaimTable claims, MailWriter writer, MailServer server, MailSettings settings, Clock clock) {
        this.claims = claims;
        this.writer = writer;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the turn; gives the time of the next one when the delivery must be tried again. */
    Optional<Instant> take(DeliverySchedule.Turn turn, String worker) {
        var claimed = claims.claim(turn, worker, clock.instant());
        if (claimed.isEmpty()) {
            if (claims.abandon(turn, clock.instant())) {
                LOG.warn("mail.unknown delivery={}", turn.delivery());
            }
            return Optional.empty();
        }
        var mail = claimed.orElseThrow();
        var answer = patience(send(mail), mail.attempt());
        var now = clock.instant();
        var next = answer.state() == DeliveryState.RETRY
                ? Optional.of(now.plus(settings.waitAfter(mail.attempt())))
                : Optional.<Instant>empty();
        if (!claims.close(mail.id(), mail.claim(), answer, next.orElse(null), now)) {
            LOG.warn("mail.late delivery={} attempt={} answer={}", mail.id(), mail.attempt(), answer.state());
            return Optional.empty();
        }
        LOG.info("mail.{} delivery={} attempt={}", answer.state(), mail.id(), mail.attempt());
        return next;
    }

    private MailServer.Answer send(MailWriter.Claimed mail) {
        try {
            return server.hand(writer.write(mail, server.session(), clock.instant()));
        } catch (MessagingException | IllegalStateException e) {
            return new MailServer.Answer(DeliveryState.FAILED, e.getClass().getSimpleName());
        }
    }

    private MailServer.Answer patience(MailServer.Answer answer, int attempt) {
        return answer.state() == DeliveryState.RETRY && attempt >= settings.attempts()
                ? new MailServer.Answer(DeliveryState.FAILED, answer.reply())
                : answer;
    }

    /** Makes known what a worker left behind that neither finished nor was found dead. */
    void sweep() {
        var now = clock.instant();
        claims.abandonClaimedBefore(now.minus(settings.lease()), now)
                .forEach(delivery -> LOG.warn("mail.unknown delivery={}", delivery));
    }
}
