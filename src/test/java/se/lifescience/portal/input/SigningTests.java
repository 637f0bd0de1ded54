package se.lifescience.portal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.organisations.ActingFor;
import se.lifescience.portal.organisations.MembershipRole;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.Setting;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class SigningTests {

    @Autowired
    private ContributionService contributions;

    @Autowired
    private ActingFor acting;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    @Autowired
    private JdbcClient jdbc;

    private Setting circle;
    private OrganisationId organisation;
    private String name;

    @BeforeEach
    void prepare() {
        new InputFixture(jdbc).strategy(strategy, strategyImport);
        circle = new Setting(jdbc);
        name = Setting.freshName("Granit");
        organisation = circle.organisation(name);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoMaySignSendsForTheOrganisationAndTheAuditTrailSaysSo() {
        var maria = circle.member(organisation, "Maria Sjoberg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        var draft =
                contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();

        contributions.send(draft);

        assertThat(jdbc.sql("""
                                select count(*) from contribution
                                where id = ? and author_id = ? and organisation_id = ? and organisation = ?""")
                        .params(draft.value(), maria.person().id().value(), organisation.value(), name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                                select facts ->> 'actingFor' from audit_entry
                                where action = 'input.submitted' and actor = ?""")
                        .param(maria.person().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(organisation.value().toString());
    }

    @Test
    void whoMayNotSignWritesButDoesNotSend() {
        circle.member(organisation, "Johan Berg", MembershipRole.CONTACT);
        acting.choose(organisation);
        var draft =
                contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();

        assertThat(contributions.faults(draft)).extracting(Refusal::key).contains("input.refusal.may-not-sign");
        assertThatThrownBy(() -> contributions.send(draft))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("input.refusal.may-not-sign"));

        acting.choose(null);
        contributions.send(draft);
        assertThat(jdbc.sql("select count(*) from contribution where id = ? and organisation_id is null")
                        .param(draft.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoHasLeftNoLongerSendsForTheOrganisation() {
        circle.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        var draft =
                contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();
        jdbc.sql("update membership set state = 'ENDED', ended_at = now() where organisation_id = ?")
                .param(organisation.value())
                .update();

        contributions.send(draft);

        assertThat(jdbc.sql("select count(*) from contribution where id = ? and organisation_id is null")
                        .param(draft.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
