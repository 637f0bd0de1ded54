package se.lifescience.portal.input.received;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestMail;

@PortalTest
class SigningTests {

    @Autowired
    private ContributionService contributions;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private OwnContributionService own;

    @Autowired
    private ReceivedService received;

    @Autowired
    private HandlingService handling;

    @Autowired
    private ActingForService acting;

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
    void whatIsSignedSaysForWhomByWhomAndSinceWhen() {
        var maria = circle.member(organisation, "Maria Sjoberg", MembershipRole.SIGNATORY);
        jdbc.sql("update membership set signs_since = '2025-03-03T10:00:00Z' where organisation_id = ?")
                .param(organisation.value())
                .update();
        acting.choose(organisation);
        var id = contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();
        assertThat(contributions.mine(id).signature().isChecked()).isTrue();

        contributions.send(id);

        var signature = new Signature(name, "Maria Sjoberg", Optional.of(Instant.parse("2025-03-03T10:00:00Z")));
        assertThat(contributions.mine(id).signature()).isEqualTo(signature);
        assertThat(own.versions(id)).extracting(VersionView::signature).containsExactly(signature);
        assertThat(letter(maria, 1))
                .contains("Undertecknat för " + name + " av Maria Sjoberg")
                .contains("3 mars 2025");
        new InputFixture(jdbc).office();
        var number = received.get(id).row().registryNumber();
        var search = new ReceivedService.Filter(null, "", "", null, number);
        assertThat(received.find(search, ReceivedService.Sort.SUBMITTED, false, 0, 1))
                .extracting(ReceivedService.Row::signature)
                .containsExactly(signature);
        assertThat(received.get(id).row().signature()).isEqualTo(signature);
        received.export(search, "csv", row -> assertThat(row.row().signature()).isEqualTo(signature));
        handling.answer(id, "Tack");
        assertThat(letter(maria, 2)).contains("Undertecknat för " + name + " av Maria Sjoberg");
    }

    @Test
    void whereSomebodyOnlySaysTheyComeFromIsNotChecked() {
        var johan = new InputFixture(jdbc).member("Johan Berg").proven(jdbc);
        var id = contributions
                .start(InputFixture.form("2.2", "Titel", "Text").onBehalfOf("Ett eget bolag"))
                .id();
        contributions.send(id);

        assertThat(own.versions(id).getFirst().signature())
                .isEqualTo(new Signature("Ett eget bolag", "Johan Berg", Optional.empty()));
        assertThat(letter(johan, 1)).contains("Säger sig komma från Ett eget bolag (inte kontrollerat)");
        new InputFixture(jdbc).office();
        assertThat(received.get(id).row().signature().isChecked()).isFalse();
    }

    @Test
    void aRegisteredOrganisationsNameIsNotTypedHoweverItIsSpelt() {
        var plain = Setting.freshName("Aland Hälsa");
        var other = circle.organisation(plain);
        jdbc.sql("insert into organisation_former_name (organisation_id, former) values (?, ?)")
                .params(other.value(), "Förr " + plain)
                .update();
        new InputFixture(jdbc).member("Johan Berg");
        for (var typed : List.of(
                plain,
                plain.toUpperCase(Locale.ROOT),
                plain.replace(" ", "\u00a0"),
                plain.replace(" ", ""),
                plain.replace("Aland", "\u00c5land"),
                plain.replace("ä", "a\u0308"),
                plain.replace("ä", "a"),
                "förr  " + plain)) {
            var draft = contributions
                    .start(InputFixture.form("2.2", "Titel", "Text").onBehalfOf(typed))
                    .id();
            assertThat(contributions.faults(draft))
                    .as(typed)
                    .extracting(Refusal::key, Refusal::field)
                    .containsExactly(tuple("input.refusal.organisation-registered", "organisation"));
            refused("input.refusal.organisation-registered", () -> contributions.send(draft));
            assertThat(contributions.mine(draft).isDraft()).isTrue();
        }
    }

    @Test
    void aNameThatMerelyCameWithAContactIsNobodysYet() {
        var known = Setting.freshName("Adressboken");
        jdbc.sql("""
                        insert into organisation (id, name_sv, name_en, created_at, version)
                        values (gen_random_uuid(), ?, ?, now(), 0)""").params(known, known).update();
        new InputFixture(jdbc).member("Johan Berg");
        var draft = contributions
                .start(InputFixture.form("2.2", "Titel", "Text").onBehalfOf(known))
                .id();
        assertThat(contributions.faults(draft)).isEmpty();
    }

    @Test
    void aDraftBegunForAnOrganisationLosesItsNameWithTheMandate() {
        circle.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        var form = InputFixture.form("2.2", "Titel", "Text");
        var draft = contributions.start(form);
        assertThat(draft.organisation()).isEqualTo(name);
        endMandates();

        assertThat(contributions.mine(draft.id()).form().organisation()).isEmpty();
        assertThat(contributions.mine(draft.id()).signature().isForOneself()).isTrue();
        assertThat(contributions.lastOrganisation()).isEmpty();
        var again = contributions.save(draft.id(), draft.version(), form.onBehalfOf(name));
        assertThat(again.organisation()).isEmpty();
        assertThat(contributions.faults(draft.id())).isEmpty();
    }

    @Test
    void whoHasLeftNeitherSupplementsNorWithdrawsAndAnotherSignatoryDoes() {
        var johan = circle.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        var id = contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();
        contributions.send(id);
        endMandates();

        assertThat(contributions.mine(id).canBeSupplemented()).isFalse();
        assertThat(contributions.mine(id).canBeWithdrawn()).isFalse();
        refused("input.refusal.no-mandate", () -> submissions.supplement(id, "Titel", "Mer"));
        refused("input.refusal.no-mandate", () -> submissions.withdraw(id, ""));

        var maria = circle.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        assertThat(contributions.mine()).extracting(MyContribution::id).containsExactly(id);
        submissions.supplement(id, "Titel", "Mer");
        assertThat(own.versions(id))
                .extracting(version -> version.signature().by())
                .containsExactly("Maria Sjoberg", "Johan Berg");
        assertThat(letter(maria, 1)).contains("Undertecknat för " + name + " av Maria Sjoberg");
        submissions.withdraw(id, "Vi ångrar oss");

        johan.again();
        assertThat(contributions.mine(id).withdrawal().orElseThrow().note()).isEqualTo("Vi ångrar oss");
        new InputFixture(jdbc).office();
        assertThat(received.get(id).timeline())
                .extracting(ReceivedContribution.HistoryEntry::by)
                .containsExactly("Johan Berg", "Maria Sjoberg", "Maria Sjoberg");
    }

    @Test
    void whoMayNoLongerSignIsNotEnoughEither() {
        circle.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        var id = contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();
        contributions.send(id);
        for (var change : List.of(
                "update membership set role = 'CONTACT', signs_since = null where organisation_id = ?",
                "update membership set role = 'SIGNATORY', ends_on = current_date - 2 where organisation_id = ?")) {
            jdbc.sql(change).param(organisation.value()).update();
            refused("input.refusal.no-mandate", () -> submissions.withdraw(id, ""));
        }
    }

    @Test
    void onlySignatoriesSeeWhatTheirOrganisationSentAndNobodyTheDrafts() {
        circle.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        var sent =
                contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();
        contributions.send(sent);
        var draft =
                contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();

        circle.member(organisation, "Maria Sjoberg", MembershipRole.SIGNATORY);
        assertThat(contributions.mine()).extracting(MyContribution::id).containsExactly(sent);
        refused("kernel.refusal.not-found", () -> contributions.mine(draft));
        circle.member(organisation, "Kim Aberg", MembershipRole.CONTACT);
        assertThat(contributions.mine()).isEmpty();
        refused("kernel.refusal.not-found", () -> submissions.withdraw(sent, ""));
        refused("kernel.refusal.not-found", () -> own.versions(sent));
    }

    @Test
    void whoHasLeftNoLongerSendsForTheOrganisation() {
        circle.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        var draft =
                contributions.start(InputFixture.form("2.2", "Titel", "Text")).id();
        endMandates();

        contributions.send(draft);

        assertThat(jdbc.sql(
                                "select count(*) from contribution where id = ? and organisation_id is null and organisation = ''")
                        .param(draft.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void endMandates() {
        jdbc.sql("update membership set state = 'ENDED', ended_at = now() where organisation_id = ?")
                .param(organisation.value())
                .update();
    }

    private static String letter(SignedInAs to, int mails) {
        var address = to.person().email().orElseThrow().value();
        await().atMost(20, SECONDS).until(() -> TestMail.arrivedFor(address).size() >= mails);
        return Setting.text(TestMail.arrivedFor(address).getLast());
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
