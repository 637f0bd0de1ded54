package se.lifescience.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;

@PortalTest
class DeliveryServiceTests {

    @Autowired
    private DeliveryService deliveries;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String word = "ord" + UUID.randomUUID();
    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        staff = SignedInAs.newPerson(jdbc, "Kim Kontor", Roles.OFFICE);
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    /** Queues mails that no worker will take. */
    private MessageId resting(int number) {
        return transaction.execute(status -> {
            var message = outbox.send(
                    "test.service",
                    "1",
                    IntStream.range(0, number)
                            .mapToObj(i -> Mails.to(Mails.address(), word + " " + i, Language.SV))
                            .toList());
            jdbc.sql("delete from scheduled_tasks where task_instance in"
                            + " (select id::text from delivery where message_id = ?)")
                    .param(message.value())
                    .update();
            return message;
        });
    }

    private DeliveryId only(MessageId message) {
        return new DeliveryId(jdbc.sql("select id from delivery where message_id = ?")
                .param(message.value())
                .query(UUID.class)
                .single());
    }

    private void put(DeliveryId id, DeliveryState state) {
        jdbc.sql("update delivery set state = ? where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    private List<String> audited(Object subject) {
        return jdbc.sql("select action from audit_entry where subject = ?")
                .param(subject.toString())
                .query(String.class)
                .list();
    }

    @Test
    void thePageCostsTheSameHoweverManyRows() throws Exception {
        resting(60);
        var filter = new DeliveryService.Filter(Optional.of(DeliveryState.QUEUED), word.toUpperCase(Locale.ROOT));

        assertThat(deliveries.list(filter, PageRequest.of(0, 50))).hasSize(50);
        assertThat(deliveries.list(filter, PageRequest.of(1, 50))).hasSize(10);
        assertThat(deliveries.count(filter)).isEqualTo(60);
        assertThat(Statements.during(() -> deliveries.list(filter, PageRequest.of(0, 5))))
                .isEqualTo(1);
        assertThat(Statements.during(() -> deliveries.list(filter, PageRequest.of(0, 50))))
                .isEqualTo(1);
        assertThat(Statements.during(() -> deliveries.count(filter))).isEqualTo(1);
        assertThat(Statements.during(() -> deliveries.counts())).isEqualTo(1);
        var id = deliveries.list(filter, PageRequest.of(0, 1)).getFirst().id();
        assertThat(Statements.during(() -> deliveries.find(id))).isEqualTo(3);
    }

    @Test
    void wordsAreTakenLiterally() {
        resting(1);

        assertThat(deliveries.count(new DeliveryService.Filter(Optional.empty(), word)))
                .isEqualTo(1);
        assertThat(deliveries.count(new DeliveryService.Filter(Optional.empty(), word.replace("ord", "%"))))
                .isZero();
        assertThat(deliveries.count(new DeliveryService.Filter(Optional.empty(), word.replace("ord", "or_"))))
                .isZero();
        assertThat(deliveries.count(new DeliveryService.Filter(Optional.of(DeliveryState.SENT), word)))
                .isZero();
    }

    @Test
    void theDetailsHoldNoPersonalLink() {
        var details = deliveries.find(only(resting(1)));

        assertThat(details.text()).contains("[personlig länk]").doesNotContain("urn:");
        assertThat(details.html()).contains("[personlig länk]").doesNotContain("urn:");
        assertThat(details.headers())
                .extracting(DeliveryService.Details.Header::name)
                .contains("Message-ID", "To");
        assertThat(details.history())
                .extracting(DeliveryService.Details.Step::state)
                .containsExactly(DeliveryState.QUEUED);
    }

    @Test
    void whatMayHaveArrivedCanBeMarkedAsSentAndLosesItsLinks() {
        var id = only(resting(1));
        put(id, DeliveryState.UNKNOWN);

        deliveries.markAsSent(id);

        assertThat(deliveries.find(id).row().state()).isEqualTo(DeliveryState.SENT);
        assertThat(jdbc.sql("select count(*) from delivery where id = ? and sealed_links is null")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(audited(id)).contains("mail.marked-as-sent");
    }

    @Test
    void whatFailedIsSentAgain() {
        var message = resting(1);
        var id = only(message);
        put(id, DeliveryState.FAILED);

        deliveries.sendAgain(id);

        Mails.await(() -> outbox.progress(message).sent() == 1);
        assertThat(deliveries.find(id).history())
                .extracting(DeliveryService.Details.Step::state)
                .containsExactly(DeliveryState.QUEUED, DeliveryState.QUEUED, DeliveryState.SENT);
        assertThat(audited(id)).contains("mail.sent-again");
    }

    @Test
    void aWholeMessageIsStopped() {
        var message = resting(3);

        assertThat(outbox.stop(message)).isEqualTo(3);

        assertThat(outbox.progress(message).stopped()).isEqualTo(3);
        assertThat(outbox.stop(message)).isZero();
        assertThat(audited(message.value())).contains("mail.stopped");
    }

    @Test
    void whatHasMovedOnIsLeftAlone() {
        var id = only(resting(1));
        assertThatThrownBy(() -> deliveries.sendAgain(id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> deliveries.markAsSent(id)).isInstanceOf(Refusal.class);
        put(id, DeliveryState.SENDING);
        assertThatThrownBy(() -> deliveries.stop(id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> deliveries.find(new DeliveryId(Ids.next()))).isInstanceOf(Refusal.class);
    }

    @Test
    void membersSeeNothingOfIt() {
        try (var member = SignedInAs.newPerson(jdbc, "Maria Medlem", Roles.MEMBER)) {
            assertThat(member.person().roles()).containsExactly(Roles.MEMBER);
            assertThatThrownBy(() -> deliveries.count(DeliveryService.Filter.ALL))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> outbox.stop(new MessageId(Ids.next()))).isInstanceOf(AccessDeniedException.class);
        }
    }
}
