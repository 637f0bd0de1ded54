package se.lifescience.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestMail;

@PortalTest
class OutboxTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aMailIsSentAfterTheCommit() {
        var address = Mails.address();
        var message = transaction.execute(
                status -> outbox.send("test.one", "1", List.of(Mails.to(address, "Hej på dig", Language.SV))));

        Mails.await(() -> outbox.progress(message).sent() == 1);
        assertThat(TestMail.arrivedFor(address)).hasSize(1);
    }

    @Test
    void twoThousandMailsAreQueuedInSeconds() {
        var mails = IntStream.range(0, 2000)
                .mapToObj(i -> Mails.to(Mails.address(), "Inbjudan", Language.SV))
                .toList();
        for (int i = 0; i < 3; i++) {
            var start = Instant.now();
            transaction.execute(status -> {
                outbox.send("test.many", "2", mails);
                System.out.println("QUEUED " + Duration.between(start, Instant.now()));
                status.setRollbackOnly();
                return null;
            });
        }
    }
}
