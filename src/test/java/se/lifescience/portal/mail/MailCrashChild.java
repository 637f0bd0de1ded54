package se.lifescience.portal.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.PortalApplication;
import se.lifescience.portal.kernel.Language;

/** The portal that {@link MailCrashTests} kills: it queues mails on its first start, then only sends. */
final class MailCrashChild {

    private MailCrashChild() {}

    public static void main(String[] args) {
        new SpringApplication(PortalApplication.class, Queueing.class).run(args);
    }

    /** Not found by scanning, so that it is part of no other test. */
    static class Queueing {

        @Bean
        ApplicationRunner queue(
                Outbox outbox, TransactionTemplate transaction, @Value("${crash.recipients}") int recipients) {
            return arguments -> {
                if (recipients > 0) {
                    transaction.executeWithoutResult(status -> outbox.send(
                            "test.crash",
                            "1",
                            IntStream.range(0, recipients)
                                    .mapToObj(i -> Mails.to("r" + i + "@example.org", "Inbjudan", Language.SV))
                                    .toList()));
                }
            };
        }

        /** What a worker without the guard would do: send again whatever is found in sending. */
        @Bean
        @Primary
        @ConditionalOnBooleanProperty("crash.blind")
        DeliveryClaimTable blindClaims(JdbcClient jdbc) {
            return new DeliveryClaimTable(jdbc) {
                @Override
                Optional<MailWriter.Claimed> claim(DeliverySchedule.Turn turn, String worker, Instant now) {
                    jdbc.sql("update delivery set state = 'QUEUED' where id = ? and state = 'SENDING'")
                            .param(turn.delivery())
                            .update();
                    return super.claim(turn, worker, now);
                }
            };
        }
    }
}
