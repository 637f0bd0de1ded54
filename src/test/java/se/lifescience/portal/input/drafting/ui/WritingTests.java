package se.lifescience.portal.input.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.input.received.ContributionState;
import se.lifescience.portal.input.received.MyContribution;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestClock;

@PortalTest
class WritingTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    @Autowired
    private ContributionService contributions;

    @Autowired
    private CallService calls;

    @Autowired
    private ActingForService acting;

    @Autowired
    private TestClock clock;

    private InputFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new InputFixture(jdbc);
        fixture.strategy(strategy, strategyImport);
        fixture.member("Maria");
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMemberWritesChecksAndSends() {
        navigate("portal/inputs", MyInputsView.class);
        assertThat(text()).contains("Du har inte skrivit något inspel än");
        open("edition=2019&goal=2.2");
        assertThat(goal().getValue().code()).isEqualTo("2.2");
        test(field("Rubrik")).setValue("Låt forskare nå registerdata");
        test(area("Ditt inspel")).setValue("Det tar *arton månader* i dag.");
        test(field("För vems räkning (valfritt)")).setValue("Sjukhuset");
        assertThat(text()).contains("Sparat ").contains("tecken kvar");
        assertThat(contributions.mine().getFirst().form().text()).startsWith("Det tar");
        click("Fortsätt till granskning");
        assertThat(heading()).isEqualTo("Läs igenom innan du skickar");
        assertThat(text())
                .contains("Låt forskare nå registerdata")
                .contains("2.2")
                .contains("Sjukhuset")
                .contains("allmän handling");
        click("Skicka inspelet");
        var sent = contributions.mine().getFirst();
        assertThat(sent.state()).contains(ContributionState.REGISTERED);
        assertThat(heading()).isEqualTo("Låt forskare nå registerdata");
        assertThat(text()).contains("Diarienummer " + sent.registryNumber().orElseThrow());
        navigate("portal/inputs", MyInputsView.class);
        assertThat(text()).contains("Mottaget och registrerat");
        navigate("portal/inputs/new", InputView.class);
        assertThat(field("För vems räkning (valfritt)").getValue()).isEqualTo("Sjukhuset");
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndNothingTypedIsLost() {
        navigate("portal/inputs/new", InputView.class);
        test(field("Rubrik")).setValue("Bara en rubrik");
        click("Fortsätt till granskning");
        assertThat(goal().getErrorMessage()).isEqualTo("Välj en målsättning.");
        assertThat(area("Ditt inspel").getErrorMessage()).isEqualTo("Skriv ditt inspel.");
        assertThat(field("Rubrik").getValue()).isEqualTo("Bara en rubrik");
        assertThat(text()).contains("Det här behöver rättas");
        test(area("Ditt inspel")).setValue("x".repeat(20_001));
        assertThat(area("Ditt inspel").getErrorMessage()).contains("högst 20").contains("000 tecken");
        assertThat(text()).contains("1 tecken för mycket");
    }

    @Test
    void aDraftIsThrownAwayAfterAQuestion() {
        var id = contributions.start(InputFixture.form("2.2", "Slängs", "Text")).id();
        navigate("portal/inputs/" + id, InputView.class);
        click("Ta bort utkastet");
        test(find(Button.class, find(Dialog.class).single()).withText("Ta bort").single())
                .click();
        assertThat(contributions.mine()).isEmpty();
    }

    @Test
    void whatIsSentIsSupplementedAndWithdrawn() {
        var id = contributions
                .start(InputFixture.form("2.2", "Hälsodata", "Ett"))
                .id();
        contributions.send(id);
        navigate("portal/inputs/" + id, InputView.class);
        click("Komplettera");
        test(area("Ditt inspel")).setValue("Två");
        click("Skicka kompletteringen");
        assertThat(text()).contains("Version 2").contains("Ett").contains("Kompletterat");
        click("Dra tillbaka");
        test(area("Varför (valfritt)")).setValue("Fel underlag");
        click("Dra tillbaka inspelet");
        assertThat(text()).contains("Tillbakadraget").contains("Fel underlag").contains("Två");
        assertThat(findInView(Button.class).withText("Komplettera").exists()).isFalse();
    }

    @Test
    void aCallThatClosesMeanwhileIsSaidInASentenceAndCanBeLeft() {
        fixture.office();
        var call = InputFixture.openCall(calls, clock, Set.of());
        fixture.member("Johan");
        open("edition=2019&goal=2.2&call=" + call.slug());
        assertThat(text()).contains("Ditt inspel hör till inspelsomgången");
        test(field("Rubrik")).setValue("Sent ute");
        test(area("Ditt inspel")).setValue("Text");
        clock.forward(Duration.ofDays(21));
        click("Fortsätt till granskning");
        assertThat(text()).contains("Inspelsomgången är inte öppen. Utkastet är sparat.");
        var id = contributions.mine().getFirst().id();
        navigate("portal/inputs/" + id, InputView.class);
        assertThat(field("Rubrik").getValue()).isEqualTo("Sent ute");
        click("Ta bort kopplingen till inspelsomgången");
        click("Fortsätt till granskning");
        click("Skicka inspelet");
        assertThat(contributions.mine().getFirst().state()).contains(ContributionState.REGISTERED);
    }

    @Test
    void somebodyElsesContributionIsNotFoundLikeOneThatNeverWas() {
        var id = contributions.start(InputFixture.form("2.2", "Marias", "Text")).id();
        fixture.member("Johan");
        navigateToNothing("portal/inputs/" + id);
        navigateToNothing("portal/inputs/" + UUID.randomUUID());
        navigateToNothing("portal/inputs/not-an-id");
    }

    @Test
    void aRegisteredOrganisationsNameIsRefusedAtItsFieldWithTheWayToJoin() {
        var name = Setting.freshName("Granit");
        new Setting(jdbc).organisation(name);
        open("edition=2019&goal=2.2");
        test(field("Rubrik")).setValue("I någon annans namn");
        test(area("Ditt inspel")).setValue("Text");
        test(field("För vems räkning (valfritt)")).setValue(name.toUpperCase(Locale.ROOT));
        assertThat(wayToJoin()).isFalse();
        click("Fortsätt till granskning");
        assertThat(field("För vems räkning (valfritt)").getErrorMessage()).contains("är registrerad i portalen");
        assertThat(wayToJoin()).isTrue();
        test(field("För vems räkning (valfritt)")).setValue("Ett eget bolag");
        assertThat(wayToJoin()).isFalse();
        click("Fortsätt till granskning");
        assertThat(text()).contains("Säger sig komma från Ett eget bolag (inte kontrollerat)");
        click("Skicka inspelet");
        assertThat(text()).contains("Säger sig komma från Ett eget bolag (inte kontrollerat)");
    }

    @Test
    void whatIsSignedSaysSoAndIsLeftToTheOtherSignatoriesOnceOneHasLeft() {
        var circle = new Setting(jdbc);
        var name = Setting.freshName("Granit");
        var organisation = circle.organisation(name);
        var johan = circle.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        open("edition=2019&goal=2.2");
        test(field("Rubrik")).setValue("Undertecknat");
        test(area("Ditt inspel")).setValue("Ett");
        click("Fortsätt till granskning");
        assertThat(text()).contains("Undertecknat för " + name + " av Johan Berg, som får underteckna sedan ");
        click("Skicka inspelet");
        var id = contributions.mine().getFirst().id();
        contributions.start(InputFixture.form("2.2", "Bara ett utkast", "Text"));
        assertThat(text()).contains("Undertecknat för " + name + " av Johan Berg, som får underteckna sedan ");
        jdbc.sql("update membership set state = 'ENDED', ended_at = now() where organisation_id = ?")
                .param(organisation.value())
                .update();
        navigate("portal/inputs/" + id, InputView.class);
        assertThat(findInView(Button.class).withText("Komplettera").exists()).isFalse();
        assertThat(findInView(Button.class).withText("Dra tillbaka").exists()).isFalse();
        assertThat(text()).contains("Bara den som i dag får underteckna för organisationen");
        var draft = contributions.mine().stream()
                .filter(MyContribution::isDraft)
                .findFirst()
                .orElseThrow();
        navigate("portal/inputs/" + draft.id(), InputView.class);
        assertThat(field("För vems räkning (valfritt)").getValue()).isEmpty();

        circle.member(organisation, "Maria Sjoberg", MembershipRole.SIGNATORY);
        navigate("portal/inputs", MyInputsView.class);
        assertThat(text())
                .contains("Undertecknat för " + name + " av Johan Berg")
                .doesNotContain("Bara ett utkast");
        navigate("portal/inputs/" + id, InputView.class);
        click("Komplettera");
        test(area("Ditt inspel")).setValue("Två");
        click("Skicka kompletteringen");
        assertThat(text())
                .contains("Undertecknat för " + name + " av Maria Sjoberg")
                .contains("av Johan Berg");
        johan.again();
        navigate("portal/inputs/" + id, InputView.class);
        assertThat(text()).contains("Undertecknat för " + name + " av Maria Sjoberg");
    }

    private boolean wayToJoin() {
        return findInView(Anchor.class)
                .withText("Till organisationerna, där du ber att få höra dit")
                .exists();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("portal/inputs/new", QueryParameters.fromString(query));
    }

    private void navigateToNothing(String address) {
        assertThatThrownBy(() -> navigate(address, InputView.class)).hasMessageContaining("NoSuchPage");
    }

    private String heading() {
        return findInView(H1.class).single().getText();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively()
                + findInView(Html.class).all().stream().map(Html::getInnerHtml).reduce("", String::concat);
    }

    private TextField field(String label) {
        return findInView(TextField.class).withLabel(label).single();
    }

    private TextArea area(String label) {
        return findInView(TextArea.class).withLabel(label).single();
    }

    private GoalChoice goal() {
        return (GoalChoice) findInView(ComboBox.class).withLabel("Målsättning").single();
    }

    private void click(String label) {
        test(findInView(Button.class).withText(label).single()).click();
    }
}
