package se.lifescience.portal.mail.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.work.OfficeTaskSource;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.mail.Recipient;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** The office's work list tells of mails that somebody has to look at, and leads to them. */
@PortalTest
class DeliveryTasksTests {

    @Autowired
    private DeliveryTasks tasks;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Transactional
    void mailsThatFailedOrOfWhichNobodyKnowsAreTold() {
        jdbc.sql("update delivery set state = 'STOPPED', sent_at = null where state in ('FAILED', 'UNKNOWN')")
                .update();
        try (var staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.OFFICE)) {
            assertThat(tasks.tasks(staff.person())).isEmpty();

            left("FAILED");
            left("FAILED");
            left("UNKNOWN");

            assertThat(tasks.tasks(staff.person()))
                    .extracting(
                            OfficeTaskSource.OfficeTask::text,
                            OfficeTaskSource.OfficeTask::count,
                            OfficeTaskSource.OfficeTask::link)
                    .containsExactly(
                            tuple("mejl gick inte fram", 2L, "/office/outbox?state=FAILED"),
                            tuple("mejl som kanske inte gick fram", 1L, "/office/outbox?state=UNKNOWN"));
        }
    }

    private void left(String state) {
        var message = outbox.send(
                "test.tasks",
                "1",
                List.of(Mail.personal(
                        new Recipient("1", "Kim", new EmailAddress("kim@example.org"), Language.SV),
                        "Ämne",
                        "Text",
                        new Mail.Action("Öppna", "http://localhost:8080/portal"),
                        "Varför")));
        jdbc.sql("update delivery set state = ? where message_id = ?")
                .params(state, message.value())
                .update();
    }
}
