package se.lifescience.portal.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.organisations.DirectoryService;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Statements;
import se.lifescience.portal.testing.Visitor;

@PortalTest
class DirectoryPagesTests {

    @Autowired
    private DirectoryService directoryService;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Setting setting;
    private Visitor visitor;
    private String mark;

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        visitor = new Visitor(port);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onlyThoseThatWantToBeSeenAre() {
        var seen = setting.organisation("Synlig " + mark);
        var hidden = setting.organisation("Dold " + mark);
        jdbc.sql("update organisation set in_directory = false where id = ?")
                .param(hidden.value())
                .update();

        var page = visitor.get("/organisations?q=" + mark);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Synlig " + mark, "1 organisation").doesNotContain("Dold " + mark);
        assertThat(page.headers().allValues("set-cookie")).isEmpty();
        assertThat(visitor.get("/organisations/o-" + seen.value()).body()).contains("Synlig " + mark);
        assertThat(visitor.get("/organisations/o-" + hidden.value()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/organisations/nowhere").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/en/organisations/o-" + seen.value()).body()).contains("Do you belong here?");
    }

    @Test
    void sectorRegionAndFormerNameNarrowTheList() {
        var one = setting.organisation("Alfa " + mark);
        var two = setting.organisation("Beta " + mark);
        change("update organisation set sector = 'ACADEMIA', region = 'SE-C' where id = ?", one);
        change("insert into organisation_region (organisation_id, region) values (?, 'SE-M')", one);
        jdbc.sql("insert into organisation_former_name (organisation_id, former) values (?, ?)")
                .params(two.value(), "Gamla " + mark)
                .update();

        assertThat(found("q=" + mark + "&sector=ACADEMIA")).contains("Alfa").doesNotContain("Beta");
        assertThat(found("q=" + mark + "&region=SE-C")).contains("Alfa").doesNotContain("Beta");
        assertThat(found("q=" + mark + "&region=SE-M")).contains("Alfa").doesNotContain("Beta");
        assertThat(found("q=gamla%20" + mark)).contains("Beta").doesNotContain("Alfa");
        assertThat(found("q=" + mark + "&sector=NONSENSE&region=XX&page=x")).contains("Alfa", "Beta");
    }

    @Test
    void eachLanguageHasItsOwnOrder() {
        named("Örn " + mark, "Eagle " + mark);
        named("Zon " + mark, "Zone " + mark);
        named("alm " + mark, "Öre " + mark);
        named("Ås " + mark, "Ridge " + mark);

        assertThat(found("q=" + mark)).containsSubsequence("alm " + mark, "Zon " + mark, "Ås " + mark, "Örn " + mark);
        assertThat(visitor.get("/en/organisations?q=" + mark).body())
                .containsSubsequence("Eagle " + mark, "Öre " + mark, "Ridge " + mark, "Zone " + mark);
    }

    private void named(String swedish, String english) {
        jdbc.sql("update organisation set name_en = ? where id = ?")
                .params(english, setting.organisation(swedish).value())
                .update();
    }

    @Test
    void longListsHavePagesAndEachTakesTheSameStatements() throws Exception {
        setting.organisation("Rad 00 " + mark);
        var few =
                Statements.during(() -> directoryService.find(Language.SV, mark, null, "", 0, DirectoryPages.PER_PAGE));
        for (var n = 1; n <= 30; n++) {
            setting.organisation("Rad %02d %s".formatted(n, mark));
        }
        assertThat(Statements.during(
                        () -> directoryService.find(Language.SV, mark, null, "", 0, DirectoryPages.PER_PAGE)))
                .isEqualTo(few)
                .isEqualTo(1);

        var first = found("q=" + mark);
        assertThat(first)
                .contains("31 organisationer", "Rad 24", "Sida 1 av 2", "rel=\"next\"")
                .doesNotContain("Rad 25");
        assertThat(found("q=" + mark + "&page=2"))
                .contains("Rad 25", "Rad 30", "rel=\"prev\"")
                .doesNotContain("Rad 24");
        assertThat(found("q=" + mark + "&page=99")).contains("Sida 2 av 2");
    }

    @Test
    void whatIsTypedStaysTextAndIsTakenLiterally() {
        setting.organisation("Procent " + mark);
        assertThat(found("q=%25" + mark)).contains("Inga organisationer");
        var script = URLEncoder.encode("\"><script>alert(1)</script>", StandardCharsets.UTF_8);
        assertThat(found("q=" + script)).doesNotContain("<script>");
        assertThat(visitor.get("/organisations?q=%00" + mark).statusCode()).isIn(200, 400);
        assertThat(directoryService.count("Procent", Sector.ACADEMIA, "")).isZero();
    }

    @Test
    void aPartOfAnotherLeadsToTheOther() {
        var kept = setting.organisation("Hel " + mark);
        var gone = setting.organisation("Del " + mark);
        jdbc.sql("update organisation set state = 'MERGED', merged_into = ?, in_directory = false where id = ?")
                .params(kept.value(), gone.value())
                .update();

        var answer = visitor.get("/en/organisations/o-" + gone.value());
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(Visitor.location(answer)).endsWith("/en/organisations/o-" + kept.value());
    }

    @Test
    void aLinkThatIsNoInvitationSaysSoAndIsNotKept() {
        var answer = visitor.get("/m/" + "A".repeat(27));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(visitor.get("/m/x").statusCode()).isEqualTo(404);
    }

    private String found(String query) {
        return visitor.get("/organisations?" + query).body();
    }

    private void change(String sql, OrganisationId id) {
        jdbc.sql(sql).param(id.value()).update();
    }
}
