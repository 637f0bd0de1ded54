package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.invitations.InvitationRows;
import se.lifescience.portal.invitations.InvitationTarget;
import se.lifescience.portal.invitations.InvitationTarget.Invitee;
import se.lifescience.portal.invitations.InvitationTarget.Outcome;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class OccasionInvitationTargetTests {

    @Autowired
    private Setting setting;

    @Autowired
    private InvitationTarget target;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void yesTakesAPlaceOnceAndNoGivesItBack() {
        var occasion = setting.open(1);
        var anna = invitee(Setting.address());
        assertThat(accept(occasion, anna)).isEqualTo(Outcome.CONFIRMED);
        assertThat(accept(occasion, anna)).isEqualTo(Outcome.CONFIRMED);
        assertThat(accept(occasion, invitee(Setting.address()))).isEqualTo(Outcome.WAITING);
        assertThat(setting.mails("confirmed", occasion)).isEqualTo(1);
        assertThat(setting.pool(occasion).taken()).isEqualTo(1);

        target.giveBack(occasion.value(), anna.invitation());
        target.giveBack(occasion.value(), anna.invitation());
        assertThat(setting.count(occasion, RegistrationState.OFFERED)).isEqualTo(1);
        assertThat(setting.count(occasion, RegistrationState.CANCELLED)).isEqualTo(1);
        assertThat(setting.countsAreRight()).isTrue();
    }

    @Test
    void anInvitationProvesTheAddressOfAFormSentBefore() {
        var occasion = setting.open(1);
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        assertThat(accept(occasion, invitee(address))).isEqualTo(Outcome.CONFIRMED);
        assertThat(setting.count(occasion, RegistrationState.CONFIRMED)).isEqualTo(1);
        assertThat(setting.count(occasion, RegistrationState.PENDING_VERIFICATION))
                .isZero();
    }

    @Test
    void aCallersTransactionThatFailsLeavesNothingBehind() {
        var occasion = setting.open(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            accept(occasion, invitee(Setting.address()));
            status.setRollbackOnly();
        });
        assertThat(setting.pool(occasion).taken()).isZero();
        assertThat(setting.mails("confirmed", occasion)).isZero();
    }

    @Test
    void onlyWhatIsOpenCanBeInvitedTo() {
        var occasion = setting.open(1);
        assertThat(target.open()).extracting(InvitationTarget.Facts::id).contains(occasion.value());
        try (var staff = setting.office()) {
            setting.close(occasion);
        }
        assertThat(target.open()).extracting(InvitationTarget.Facts::id).doesNotContain(occasion.value());
        assertThat(target.find(occasion.value()))
                .get()
                .satisfies(facts -> assertThat(facts.when().sv()).isEqualTo("14 mars 2030 kl. 09:00–12:00"));
    }

    private Outcome accept(OccasionId occasion, Invitee invitee) {
        return target.accept(occasion.value(), invitee);
    }

    private Invitee invitee(String address) {
        return new Invitee(
                InvitationRows.insert(jdbc),
                Optional.empty(),
                "Anna Berg",
                new EmailAddress(address),
                "Bolaget",
                Optional.empty(),
                Language.SV);
    }
}
