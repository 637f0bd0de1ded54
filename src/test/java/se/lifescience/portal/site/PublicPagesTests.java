package se.lifescience.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.PortalTest;

/** What every public page keeps, seen through a real browser with scripts off wherever a reader may have them off. */
@PortalTest
@ActiveProfiles({"test", "development"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Set<String> KINDS = Set.of("document", "stylesheet", "font", "image");
    private static final int MOST_BYTES = 80 * 1024;
    private static final int NARROW = 320;
    private static final int WIDE = 1280;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    static Stream<String> pages() {
        return PublicPaths.ALL.stream().flatMap(path -> Stream.of(path, path.equals("/") ? "/en/" : "/en" + path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoAccessibilityFaultInLightAndDarkNarrowAndWide(String path) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(NARROW, WIDE)) {
                try (var visitor = browser.visitor(
                                new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
                        var page = visitor.newPage()) {
                    page.navigate(address(path));
                    assertThat(faults(page)).as("%s %s %d", path, scheme, width).isEmpty();
                    assertThat(scrollsSideways(page))
                            .as("%s is wider than %d px", path, width)
                            .isFalse();
                    shoot(page, path, scheme, width);
                }
            }
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
        return responses.stream()
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

    private static List<String> faults(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    }

    private static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    /** Pictures for people to look at, where {@code -Dportal.gallery=folder} asks for them. */
    private static void shoot(Page page, String path, ColorScheme scheme, int width) {
        var folder = System.getProperty("portal.gallery");
        if (folder != null) {
            var name = path.replaceAll("[^a-z0-9.]+", "_") + "_" + scheme.name().toLowerCase(Locale.ROOT) + "_" + width
                    + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
