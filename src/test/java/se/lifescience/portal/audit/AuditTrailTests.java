package se.lifescience.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;

@PortalTest
class AuditTrailTests {

    @Autowired
    private AuditService audit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsDoneIsKeptWithWhoDidIt() {
        var admin = SignedInAs.newPerson(jdbc, "Anna", Roles.ADMIN);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Audited("test.done", subject, Map.of("format", "csv"))));
        var entry = audit.find(new AuditService.Filter("", subject, null, null), 0, 10, Language.SV)
                .getFirst();
        assertThat(entry.actor()).contains(admin.person().id());
        assertThat(entry.name(admin.person().id().value().toString())).isEqualTo("Anna");
        assertThat(entry.action()).isEqualTo("test.done");
        assertThat(entry.facts()).isEqualTo(Map.of("format", "csv"));
    }

    @Test
    void everythingIsCalledByTheNameItHasToday() throws Exception {
        var admin = SignedInAs.newPerson(jdbc, "Anna", Roles.ADMIN);
        var office = admin.person().id().value().toString();
        transaction.executeWithoutResult(status ->
                events.publishEvent(new Audited("test.named", subject, Map.of("person", office, "gone", subject))));
        jdbc.sql("update person set name = 'Anna Ek' where id = ?")
                .param(admin.person().id().value())
                .update();
        var statements = Statements.during(
                () -> audit.find(new AuditService.Filter("test.named", subject, null, null), 0, 10, Language.EN));
        var entry = audit.find(new AuditService.Filter("test.named", subject, null, null), 0, 10, Language.EN)
                .getFirst();
        assertThat(entry.name(office)).isEqualTo("Anna Ek");
        assertThat(entry.name(subject)).as("a thing nobody knows").isEqualTo(subject);
        assertThat(statements)
                .as("one for the lines, one for each module's names")
                .isEqualTo(11);
        assertThat(audit.actions()).contains("test.named");
    }

    @Test
    void whatIsUndoneLeavesNoTrace() {
        SignedInAs.newPerson(jdbc, "Anna", Roles.ADMIN);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Audited("test.undone", subject));
            status.setRollbackOnly();
        });
        assertThat(audit.count(new AuditService.Filter("", subject, null, null)))
                .isZero();
    }

    @Test
    void thePortalItselfActsWithoutAPerson() {
        events.publishEvent(new Audited("test.portal", subject));
        SignedInAs.newPerson(jdbc, "Anna", Roles.ADMIN);
        assertThat(audit.find(new AuditService.Filter("", subject, null, null), 0, 10, Language.SV)
                        .getFirst()
                        .actor())
                .isEmpty();
    }

    @Test
    void theTrailIsOnlyAddedTo() {
        events.publishEvent(new Audited("test.final", subject));
        refused("update audit_entry set action = 'other' where subject = ?");
        refused("delete from audit_entry where subject = ?");
    }

    @Test
    void onlyAdministratorsReadIt() {
        SignedInAs.newPerson(jdbc, "Oskar", Roles.OFFICE, Roles.MEMBER);
        assertThatThrownBy(() -> audit.find(AuditService.Filter.ALL, 0, 10, Language.SV))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> audit.count(AuditService.Filter.ALL)).isInstanceOf(AccessDeniedException.class);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(subject).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
    }
}
