package se.lifescience.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Visitor;

@PortalTest
class LogoTests {

    private static final Pattern ADDRESS = Pattern.compile("/organisations/logos/[0-9a-f]{32}\\.png");

    @Autowired
    private LogoService logos;

    @Autowired
    private MergeService merges;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Setting setting;
    private Visitor visitor;
    private String name;
    private OrganisationId organisation;

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        visitor = new Visitor(port);
        name = Setting.freshName("Granit");
        organisation = setting.organisation(name);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAdministratorGivesOneAndEverybodySeesIt() throws IOException {
        setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        logos.give(organisation, LogoPictureTests.picture(400, 100, "png"));

        var address = address(page());
        assertThat(page()).contains("Logotyp för " + name, "width=\"320\"", "height=\"80\"");
        assertThat(visitor.get("/en/organisations?q=" + name.replace(' ', '+')).body())
                .contains(address);
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("public", "max-age=31536000", "immutable"));
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();

        logos.give(organisation, LogoPictureTests.picture(100, 100, "jpeg"));
        assertThat(address(page())).isNotEqualTo(address);
        assertThat(visitor.get(address).statusCode()).isEqualTo(404);

        logos.remove(organisation);
        assertThat(page()).doesNotContain("/organisations/logos/");
        assertThat(logos.of(organisation)).isEmpty();
    }

    @Test
    void theOfficeGivesOneAndNobodyElseDoes() throws IOException {
        var picture = LogoPictureTests.picture(400, 100, "png");
        setting.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        assertThatThrownBy(() -> logos.give(organisation, picture)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> logos.remove(organisation)).isInstanceOf(Refusal.class);
        SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        logos.give(organisation, picture);
        assertThat(logos.of(organisation)).isPresent();
        assertThatThrownBy(() -> logos.give(organisation, new byte[LogoService.MOST_BYTES + 1]))
                .hasMessage("organisations.refusal.logo-large");
    }

    @Test
    void isNotShownOnceTheOrganisationLeavesTheDirectory() throws IOException {
        setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        logos.give(organisation, LogoPictureTests.picture(200, 200, "png"));
        var address = address(page());
        jdbc.sql("update organisation set in_directory = false where id = ?")
                .param(organisation.value())
                .update();
        assertThat(visitor.get(address).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/organisations/logos/../../x.png").statusCode()).isIn(400, 404);
    }

    @Test
    void followsInAMergeToAnOrganisationThatHasNoneAndComesBack() throws IOException {
        var kept = setting.organisation(Setting.freshName("Hel"));
        var staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        logos.give(organisation, LogoPictureTests.picture(120, 60, "png"));
        assertThat(merges.preview(kept, organisation).moved()).containsEntry("logos", 1L);

        var merge = merges.merge(kept, organisation);
        assertThat(logos.of(kept)).isPresent();
        staff.again();
        merges.undo(merge);
        assertThat(logos.of(kept)).isEmpty();
        assertThat(logos.of(organisation)).isPresent();

        logos.give(kept, LogoPictureTests.picture(60, 60, "png"));
        assertThat(merges.preview(kept, organisation).moved()).containsEntry("logos", 0L);
    }

    private String page() {
        return visitor.get("/organisations/o-" + organisation.value()).body();
    }

    private static String address(String page) {
        var found = ADDRESS.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
