package se.lifescience.portal.input.received.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.input.received.ContributionState;
import se.lifescience.portal.input.received.ReceivedService;
import se.lifescience.portal.input.received.SubmissionService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.tables.TableFormat;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class HandlingTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    @Autowired
    private ContributionService contributions;

    @Autowired
    private ActingForService acting;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private ReceivedDownload download;

    @TempDir
    private Path folder;

    private final String marker = "ord" + UUID.randomUUID().toString().substring(0, 8);
    private SignedInAs maria;
    private ContributionId sent;
    private ContributionId draft;

    @BeforeEach
    void prepare() {
        var fixture = new InputFixture(jdbc);
        fixture.strategy(strategy, strategyImport);
        maria = fixture.member("Maria");
        sent = contributions
                .start(InputFixture.form("2.2", "=HYPERLINK(" + marker + ")", "Dela **mer**."))
                .id();
        contributions.send(sent);
        draft = contributions
                .start(InputFixture.form("4.4", "Utkast " + marker, "Hemligt"))
                .id();
        fixture.office();
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void staffFindReadAssessAndAnswer() {
        open("q=" + marker + "&edition=2019&goal=2&state=registered");
        assertThat(findInView(TextField.class).single().getValue()).isEqualTo(marker);
        assertThat(text()).contains("Ett inspel.").contains("Mottaget och registrerat: ");
        var grid = grid();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).id()).isEqualTo(sent);
        navigate("office/inputs/" + sent, ReceivedContributionView.class);
        assertThat(text())
                .contains("Maria")
                .contains("<strong>mer</strong>")
                .contains("Kontrollsumma")
                .contains("Skickat och registrerat");
        @SuppressWarnings("unchecked")
        Select<ContributionState> state =
                findInView(Select.class).withLabel("Läge").single();
        test(state).selectItem("Bedömt");
        click("Byt läge");
        assertThat(text()).contains("Läst och bedömt");
        click("Skicka svaret");
        assertThat(answer().getErrorMessage()).isEqualTo("Skriv ett svar.");
        test(answer()).setValue("Tack, vi tar det **vidare**.");
        click("Förhandsgranska");
        assertThat(text()).contains("<strong>vidare</strong>");
        click("Skicka svaret");
        assertThat(text()).contains("Svar").contains("Besvarat av Oskar");
        assertThat(findInView(TextArea.class).exists()).isFalse();
        maria.again();
        assertThat(contributions.mine(sent).answer().orElseThrow().text()).contains("vidare");
    }

    @Test
    void aDraftIsNotFoundLikeSomethingThatNeverWas() {
        open("q=" + marker);
        assertThat(test(grid()).size()).isEqualTo(1);
        for (var address : new String[] {"office/inputs/" + draft, "office/inputs/" + UUID.randomUUID()}) {
            assertThatThrownBy(() -> navigate(address, ReceivedContributionView.class))
                    .hasMessageContaining("NoSuchPage");
        }
    }

    @Test
    void exportsDefuseFormulasAndAreNotedInTheTrail() throws IOException {
        var filter = new ReceivedService.Filter(null, "", "", null, marker);
        var csv = new ByteArrayOutputStream();
        download.write(TableFormat.CSV, filter, Language.SV, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFDiarienummer,")
                .contains("'=HYPERLINK(" + marker + ")")
                .contains("Maria")
                .doesNotContain("Utkast");
        var xlsx = new ByteArrayOutputStream();
        download.write(TableFormat.XLSX, filter, Language.SV, xlsx);
        assertThat(sheet(xlsx.toByteArray()))
                .contains("'=HYPERLINK(" + marker + ")")
                .doesNotContain("Utkast");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'input.exported'"
                                + " and facts ->> 'rows' = '1' and actor is not null")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aWithdrawnContributionIsMarked() {
        maria.again();
        submissions.withdraw(sent, "Fel underlag");
        new InputFixture(jdbc).office();
        navigate("office/inputs/" + sent, ReceivedContributionView.class);
        assertThat(text()).contains("Avsändaren drog tillbaka inspelet").contains("Fel underlag");
    }

    @Test
    void whoSignedAndWhoOnlySaysSoAreToldApartOnPageListAndExports() throws IOException {
        var circle = new Setting(jdbc);
        var name = Setting.freshName("Granit");
        var organisation = circle.organisation(name);
        circle.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        var signed = contributions
                .start(InputFixture.form("2.2", "Signerat " + marker, "Text"))
                .id();
        contributions.send(signed);
        maria.again();
        var said = contributions
                .start(InputFixture.form("2.2", "Sagt " + marker, "Text").onBehalfOf("Granit AB"))
                .id();
        contributions.send(said);
        new InputFixture(jdbc).office();
        var signedWords = "Undertecknat för " + name + " av Johan Berg, som får underteckna sedan ";
        var saidWords = "Säger sig komma från Granit AB (inte kontrollerat)";

        navigate("office/inputs/" + signed, ReceivedContributionView.class);
        assertThat(text()).containsPattern(signedWords + "(?s).*" + signedWords);
        navigate("office/inputs/" + said, ReceivedContributionView.class);
        assertThat(text()).contains(saidWords).doesNotContain("Undertecknat för");
        open("q=" + marker);
        assertThat(cells()).anyMatch(cell -> cell.startsWith(signedWords)).contains(saidWords, "För egen räkning");
        var filter = new ReceivedService.Filter(null, "", "", null, marker);
        var csv = new ByteArrayOutputStream();
        download.write(TableFormat.CSV, filter, Language.SV, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains(signedWords, saidWords);
        var xlsx = new ByteArrayOutputStream();
        download.write(TableFormat.XLSX, filter, Language.EN, xlsx);
        assertThat(sheet(xlsx.toByteArray()))
                .contains("Signed for " + name + " by Johan Berg, who may sign since ")
                .contains("Says they come from Granit AB (not checked)");
    }

    private List<String> cells() {
        var grid = grid();
        var columns =
                (int) grid.getColumns().stream().filter(Grid.Column::isVisible).count();
        return IntStream.range(0, test(grid).size())
                .boxed()
                .flatMap(row -> IntStream.range(0, columns)
                        .mapToObj(column -> test(grid).getCellText(row, column)))
                .toList();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("office/inputs", QueryParameters.fromString(query));
    }

    private String sheet(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("received.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).replace("&apos;", "'");
        }
    }

    @SuppressWarnings("unchecked")
    private Grid<ReceivedService.Row> grid() {
        return findInView(Grid.class).single();
    }

    private TextArea answer() {
        return findInView(TextArea.class).withLabel("Svar till avsändaren").single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively()
                + findInView(Html.class).all().stream().map(Html::getInnerHtml).reduce("", String::concat);
    }

    private void click(String label) {
        test(findInView(Button.class).withText(label).single()).click();
    }
}
