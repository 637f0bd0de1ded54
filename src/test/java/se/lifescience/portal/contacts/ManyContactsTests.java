package se.lifescience.portal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;

@PortalTest
class ManyContactsTests {

    /** One more than once was the end, without a word. */
    private static final int MANY = 50_001;

    @Autowired
    private ContactService contacts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void allThatMatchAreChosenHoweverManyInOneStatement() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into contact (id, name, email, email_key, title, language, source, created_at, version)
                            select gen_random_uuid(), 'K', 'many' || i || '@example.org', 'many' || i || '@example.org',
                                'Manytitle', 'SV', 'office', now(), 0 from generate_series(1, ?) i""").param(MANY).update();
            try (var _ = SignedInAs.newPerson(jdbc, "Olof Larsson", Roles.OFFICE)) {
                var number = new AtomicInteger();
                assertThat(Statements.during(() -> {
                            contacts.each(
                                    new ContactService.Filter("Manytitle", null, null, null),
                                    contact -> number.incrementAndGet());
                            return true;
                        }))
                        .isEqualTo(1);
                assertThat(number).hasValue(MANY);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
