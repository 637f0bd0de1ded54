package se.lifescience.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.ErasureEffect;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.Outcome;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Visitor;

/** An administrator erases somebody else: told first, done whole, and nothing of them left in the trail. */
@PortalTest
class ErasureTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ErasureService erasure;

    private final String subject = "erased-" + UUID.randomUUID();
    private final String address = subject + "@example.org";
    private SignedInAs admin;

    @BeforeEach
    void beAdministrator() {
        admin = SignedInAs.newPerson(jdbc, "Ada Admin", Roles.ADMIN);
    }

    @AfterEach
    void logOut() {
        admin.close();
    }

    @Test
    void aPersonIsErasedAndTheirLoginsEnd() {
        var visitor = new Visitor(port);
        visitor.logIn(subject, "Rut Raderad");
        admin.again();
        var rut = person();
        assertThat(erasure.name(rut)).isEqualTo("Rut Raderad");
        assertThat(erasure.whatErasingDoes(rut))
                .extracting(ErasureEffect::key, ErasureEffect::outcome)
                .contains(tuple("accounts.mine.deleted", Outcome.DELETED))
                .contains(tuple("accounts.mine.row", Outcome.KEPT));
        assertThat(visitor.isLoggedIn()).isTrue();

        erasure.erase(rut, ErasureService.Reason.OWN_WISH);

        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(count("select count(*) from identity where subject = ?", subject))
                .isZero();
        assertThat(count("select count(*) from person where name = ?", "Rut Raderad"))
                .isZero();
        assertThat(jdbc.sql(
                                "select facts::text from audit_entry where action = 'privacy.person-erased' and subject = ?")
                        .param(rut.toString())
                        .query(String.class)
                        .single())
                .contains("\"OWN_WISH\"", "\"office\"")
                .doesNotContain("Rut", "@");
        assertThatThrownBy(() -> erasure.name(rut)).isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyIsErasedByLookingOrByOthersThanAdministrators() {
        var rut = SignedInAs.newPerson(jdbc, "Rut Kvar", Roles.MEMBER).person().id();
        admin.again();
        erasure.whatErasingDoes(rut);
        try (var staff = SignedInAs.newPerson(jdbc, "Kim Kontor", Roles.OFFICE)) {
            staff.again();
            assertThatThrownBy(() -> erasure.erase(rut, ErasureService.Reason.OWN_WISH))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> erasure.whatErasingDoes(rut)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(count("select count(*) from person where name = 'Rut Kvar' and id = ?", rut.value()))
                .isOne();
    }

    @Test
    void oneselfAndTheLastAdministratorStay() {
        assertThatThrownBy(() -> erasure.erase(admin.person().id(), ErasureService.Reason.OWN_WISH))
                .hasMessage("privacy.refusal.erase-self");

        var last =
                SignedInAs.newPerson(jdbc, "Sista Admin", Roles.ADMIN).person().id();
        admin.again();
        jdbc.sql("delete from person_role where role = 'ADMIN' and person_id <> ?")
                .param(last.value())
                .update();
        assertThatThrownBy(() -> erasure.erase(last, ErasureService.Reason.OWN_WISH))
                .hasMessage("accounts.refusal.last-admin");
        assertThat(count("select count(*) from person where name = 'Sista Admin' and id = ?", last.value()))
                .isOne();
    }

    @Test
    void somebodyWithoutAccountIsErasedByAddress() {
        jdbc.sql("insert into contact (id, name, email, email_key, language, source, created_at, version)"
                        + " values (?, 'Ko Ntakt', ?, ?, 'SV', 'office', now(), 0)")
                .params(UUID.randomUUID(), address, address)
                .update();
        var known = EmailAddress.of(address);
        assertThat(erasure.whatErasingDoes(known))
                .extracting(ErasureEffect::key)
                .containsExactly("contacts.mine.deleted");

        erasure.erase(known, ErasureService.Reason.NO_GROUND);

        assertThat(count("select count(*) from contact where email_key = ?", address))
                .isZero();
        assertThat(erasure.whatErasingDoes(known)).isEmpty();
        assertThat(count(
                        "select count(*) from audit_entry where action = 'privacy.address-erased'"
                                + " and facts::text || subject like ?",
                        "%" + subject + "%"))
                .isZero();
    }

    @Test
    void anAddressThatProvesAnAccountIsErasedWithItsPersonOnly() {
        jdbc.sql("insert into person_address (id, person_id, address, address_key, added_at, mailed_at, verified_at,"
                        + " version) values (?, ?, ?, ?, now(), now(), now(), 0)")
                .params(UUID.randomUUID(), admin.person().id().value(), address, address)
                .update();

        assertThatThrownBy(() -> erasure.erase(EmailAddress.of(address), ErasureService.Reason.OWN_WISH))
                .hasMessage("privacy.refusal.address-of-account");
    }

    private PersonId person() {
        return new PersonId(jdbc.sql("select person_id from identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single());
    }

    private long count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }
}
