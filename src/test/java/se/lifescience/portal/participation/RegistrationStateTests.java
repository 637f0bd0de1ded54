package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.testing.PortalTest;

/** The sets of states stand once in Java and once in the database's generated columns, and these are the same. */
@PortalTest
class RegistrationStateTests {

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @EnumSource
    void theDatabaseSaysTheSameOfAState(RegistrationState state) {
        var occasion = setting.open(1);
        registrations.registerGuest(occasion, Setting.guest(Setting.address()), UUID.randomUUID());
        var inDatabase = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return jdbc.sql("""
                            update registration set state = :state,
                                offered_until = case when :state = 'OFFERED' then now() end
                            where occasion_id = :occasion returning active || ' ' || holds_place""")
                    .param("state", state.name())
                    .param("occasion", occasion.value())
                    .query(String.class)
                    .single();
        });
        assertThat(inDatabase).isEqualTo(state.isActive() + " " + state.holdsPlace());
    }
}
