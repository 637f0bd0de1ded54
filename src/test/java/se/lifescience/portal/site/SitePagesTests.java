package se.lifescience.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.privacy.PersonalDataRegister;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class SitePagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalDataRegister register;

    @Autowired
    private Translations words;

    @Test
    void thePrivacyPageNamesEveryFieldTheDatabaseHoldsAboutPeople() throws Exception {
        assertThat(register.groups())
                .extracting(PersonalDataRegister.Group::retention)
                .contains(RetentionClass.ACCOUNT, RetentionClass.PARTICIPATION, RetentionClass.RECEIVED_INPUT);
        for (var language : Language.values()) {
            var page = body(language == Language.EN ? "/en/privacy" : "/privacy");
            for (var group : register.groups()) {
                for (var field : group.fields()) {
                    var name = words.text(language, "privacy.privacy.field." + field);
                    assertThat(page).contains(name.replace("'", "&#39;"));
                }
            }
        }
    }

    @Test
    void theAccessibilityStatementHasWhatTheLawAsksFor() throws Exception {
        assertThat(body("/accessibility"))
                .contains("Life science-kontoret", "delvis förenlig", "office@example.org")
                .contains("https://www.digg.se/tdosanmalan", "WCAG 2.2", "Senaste granskningen");
    }

    @Test
    void theLoginPageSaysWhoNeedsNone() throws Exception {
        assertThat(body("/login"))
                .contains("href=\"/oauth2/authorization/office\"", "utan att logga in")
                .doesNotContain("Inloggningen gick inte igenom", "Du är utloggad");
        assertThat(body("/login?error")).contains("Inloggningen gick inte igenom");
        assertThat(body("/en/login?logged-out")).contains("You are logged out");
    }

    @Test
    void robotsStayAwayFromPersonalLinksAndFindTheMap() throws Exception {
        assertThat(body("/robots.txt"))
                .contains("Disallow: /portal", "Disallow: /r/", "Disallow: /i/", "Disallow: /u/", "/sitemap.xml")
                .contains("Disallow: /office", "Disallow: /m/", "Disallow: /login/link/");
        assertThat(body("/sitemap.xml"))
                .contains("/en/accessibility</loc>", "hreflang=\"en\"", "/organisations</loc>", "/calls</loc>")
                .doesNotContain("/r/");
    }

    private String body(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
