package se.lifescience.portal.input.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.received.ReceivedService;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;

/** What the lists cost in statements, however long they are. */
@PortalTest
class InputBudgetTests {

    @Autowired
    private ContributionService contributions;

    @Autowired
    private ReceivedService received;

    @Autowired
    private CallService calls;

    @Autowired
    private ActingForService acting;

    @Autowired
    private InputTodos todos;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    private InputFixture fixture;
    private SignedInAs maria;

    @BeforeEach
    void prepare() {
        fixture = new InputFixture(jdbc);
        fixture.strategy(strategy, strategyImport);
        maria = fixture.member("Maria");
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void myListCostsTheSameHoweverLong() throws Exception {
        send(2);
        costsTheSame(contributions::mine, 8);
    }

    @Test
    void myDraftsCostTheSameHoweverManyAndForWhomeverIWrite() throws Exception {
        var circle = new Setting(jdbc);
        var organisation = circle.organisation(Setting.freshName("Granit"));
        circle.join(organisation, maria.person().id(), MembershipRole.SIGNATORY);
        acting.choose(organisation);
        contributions.start(InputFixture.form("2.2", "Utkast", "Text"));
        var before = Statements.during(contributions::mine);
        for (var i = 0; i < 200; i++) {
            contributions.start(InputFixture.form("2.2", "Utkast " + i, "Text"));
        }
        assertThat(Statements.during(contributions::mine)).isEqualTo(before).isLessThanOrEqualTo(8);
    }

    @Test
    void theReceivedListIsOneStatementAndItsCountAnother() throws Exception {
        fixture.office();
        assertThat(Statements.during(
                        () -> received.find(ReceivedService.Filter.ALL, ReceivedService.Sort.TITLE, true, 0, 50)))
                .isEqualTo(1);
        assertThat(Statements.during(() -> received.count(ReceivedService.Filter.ALL)))
                .isEqualTo(1);
        assertThat(Statements.during(received::counts)).isEqualTo(1);
    }

    @Test
    void oneReceivedContributionCostsAFixedNumber() throws Exception {
        var id = send(1);
        fixture.office();
        assertThat(Statements.during(() -> received.get(id))).isLessThanOrEqualTo(8);
    }

    @Test
    void whatAwaitsAMemberCostsTheSameHoweverMuch() throws Exception {
        send(2);
        costsTheSame(() -> todos.todos(maria.person()), 4);
    }

    @Test
    void anExportReadsEverythingInOneStatement() throws Exception {
        send(3);
        fixture.office();
        assertThat(Statements.during(() -> {
                    received.export(ReceivedService.Filter.ALL, "csv", row -> {});
                    return true;
                }))
                .isEqualTo(3);
    }

    private void costsTheSame(Callable<?> list, int most) throws Exception {
        var before = Statements.during(list);
        send(5);
        assertThat(Statements.during(list)).isEqualTo(before).isLessThanOrEqualTo(most);
    }

    private ContributionId send(int number) {
        ContributionId last = null;
        for (var i = 0; i < number; i++) {
            fixture.office();
            var call = InputFixture.openCall(calls, clock, Set.of());
            maria.again();
            last = contributions
                    .start(new DraftForm(Optional.of(call.id()), "2019", "2.2", "", "Inspel " + i, "Text"))
                    .id();
            contributions.send(last);
        }
        return last;
    }
}
