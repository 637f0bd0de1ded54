package se.lifescience.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.development.SamplePeople;
import se.lifescience.portal.pages.PublicSite;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.Looks;
import se.lifescience.portal.testing.PortalTest;

/** What every public page keeps, seen through a real browser with scripts off wherever a reader may have them off. */
@PortalTest
@ActiveProfiles({"test", "development"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTests {

    private static final String FULL = Conferences.newSlug();
    private static final Set<String> KINDS = Set.of("document", "stylesheet", "font", "image");
    private static final int MOST_BYTES = 80 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private PublicSite site;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Browser browser;
    private BrowserContext calm;

    @BeforeAll
    void start(
            @Autowired SamplePeople people,
            @Autowired ConferenceService conferences,
            @Autowired ConferenceDirectory directory,
            @Autowired RegistrationService registrations) {
        people.as("oskar", () -> Conferences.open(conferences, FULL, 1));
        people.as(
                "johan",
                () -> registrations.registerMyself(
                        directory.published(FULL).orElseThrow().occasion().id(), ""));
        browser = Browser.start();
        calm = browser.calmVisitor();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    Stream<String> pages() {
        return PublicPaths.inBothLanguages(site, mappings);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoAccessibilityFaultNarrowOrWide(String path) {
        try (var page = calm.newPage()) {
            page.navigate(address(path));
            assertThat(Looks.faults(page, path)).isEmpty();
        }
    }

    /** Pages that nobody wishes for, and one for those who come too late. */
    static Stream<String> states() {
        return Stream.of(
                        "/no-such-page",
                        "/r/forged-or-expired",
                        "/i/forged-or-expired",
                        "/u/forged-or-expired",
                        "/m/forged-or-expired",
                        "/login/link/forged-or-expired",
                        "/i/test",
                        "/conferences/" + FULL + "/register",
                        "/conferences/" + FULL)
                .flatMap(path -> Stream.of(path, "/en" + path));
    }

    @ParameterizedTest
    @MethodSource("states")
    void hasNoAccessibilityFaultWhenSomethingIsWrongOrFull(String path) {
        try (var page = calm.newPage()) {
            page.navigate(address(path));
            assertThat(Looks.faults(page, path)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aFormWithErrorsHasNoAccessibilityFaultAndSendsTheReaderToThem(String language) {
        try (var visitor = browser.calmVisitor();
                var page = visitor.newPage()) {
            page.navigate(address(language + "/conferences/exempelkonferensen/register"));
            page.locator("main form button").last().click();
            page.locator(".error-summary").waitFor();
            assertThat(Looks.faults(page, language + "/register-with-errors")).isEmpty();
            page.locator(".error-summary a").first().click();
            assertThat(page.evaluate("document.activeElement.matches('input[aria-invalid=true]')"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isLightAndWholeWithoutScripts(String path) {
        var responses = new ArrayList<Response>();
        var complaints = new ArrayList<String>();
        try (var visitor = browser.visitor(new NewContextOptions().setJavaScriptEnabled(false));
                var page = visitor.newPage()) {
            page.onResponse(responses::add);
            page.onConsoleMessage(message -> complaints.add(message.text()));
            var answer = page.navigate(address(path));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(page.locator("script, [style]").count()).isZero();
            assertThat(visitor.cookies()).isEmpty();
            assertThat(bytes(responses))
                    .as("bytes of a first visit to %s", path)
                    .isLessThan(MOST_BYTES);
        }
        assertThat(complaints).isEmpty();
        assertThat(responses)
                .allSatisfy(each -> assertThat(kind(each)).isIn(KINDS))
                .allSatisfy(each -> assertThat(each.url()).startsWith("http://localhost:" + port + "/"));
    }

    private static int bytes(List<Response> responses) {
        return List.copyOf(responses).stream()
                .mapToInt(each ->
                        each.request().sizes().responseBodySize + each.request().sizes().responseHeadersSize)
                .sum();
    }

    /** Chromium calls the picture in the window's tab "other". */
    private static String kind(Response response) {
        return response.url().endsWith("/images/mark.svg")
                ? "image"
                : response.request().resourceType();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
