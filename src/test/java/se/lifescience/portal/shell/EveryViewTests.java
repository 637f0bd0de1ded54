package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ReducedMotion;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.story.People;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.Looks;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Watch;

/** What every page behind login keeps, in each state that matters, seen through a real browser as those who use it. */
@PortalTest
@ActiveProfiles({"test", "development"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryViewTests {

    private static final int PATIENCE_MILLIS = 15_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Translations translations;

    @Autowired
    private ServletContext servlets;

    private final ViewsWithContent views;
    private Browser browser;
    private String portal = "";

    EveryViewTests(@Autowired AutowireCapableBeanFactory beans) {
        views = beans.createBean(ViewsWithContent.class);
    }

    @BeforeAll
    void start() {
        portal = "http://localhost:" + port;
        views.prepare();
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void everyViewIsVisited() {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        var visited = Stream.of(views.ofMembers(), views.ofNewcomers(), views.ofStaff())
                .flatMap(List::stream)
                .filter(ViewVisit::isThere)
                .map(visit -> registry.getNavigationRouteTarget(
                                visit.path().substring(1).replaceFirst("\\?.*", ""))
                        .getRouteTarget()
                        .getTarget()
                        .getName())
                .collect(Collectors.toSet());
        assertThat(registry.getRegisteredRoutes().stream()
                        .map(route -> route.getNavigationTarget().getName()))
                .isNotEmpty()
                .allSatisfy(view -> assertThat(visited).contains(view));
    }

    @ParameterizedTest
    @EnumSource
    void membersHaveNoFault(Language language) {
        visit(ViewsWithContent.MEMBER, language, views.ofMembers());
    }

    @ParameterizedTest
    @EnumSource
    void newcomersHaveNoFault(Language language) {
        visit(ViewsWithContent.NEWCOMER, language, views.ofNewcomers());
    }

    @ParameterizedTest
    @EnumSource
    void staffHaveNoFault(Language language) {
        visit(ViewsWithContent.STAFF, language, views.ofStaff());
    }

    private void visit(String person, Language language, List<ViewVisit> visits) {
        var wrong = new ArrayList<String>();
        try (var window = calm()) {
            var page = People.logIn(window, portal, person);
            page.setDefaultTimeout(PATIENCE_MILLIS);
            speak(page, language);
            var watch = new Watch(page);
            for (var visit : visits) {
                wrong.addAll(look(page, watch, visit, language));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> look(Page page, Watch watch, ViewVisit visit, Language language) {
        var name = visit.name() + " " + language.tag();
        var wrong = new ArrayList<String>();
        page.setViewportSize(1280, 900);
        try {
            visit.go(page, portal, key -> translations.text(language, key));
            if (visit.isPlain() && !comesToHeading(page)) {
                wrong.add(name + ": focus is on " + page.evaluate("document.activeElement.outerHTML.slice(0, 80)"));
            }
            if (page.locator("h1").count() != 1) {
                wrong.add(name + ": " + page.locator("h1").count() + " h1");
            }
            if (!language.tag().equals(page.getAttribute("html", "lang"))) {
                wrong.add(name + ": says it is in " + page.getAttribute("html", "lang"));
            }
            wrong.addAll(Looks.one(page, name, language == Language.EN));
        } catch (PlaywrightException e) {
            wrong.add(name + ": " + e.getMessage());
        }
        watch.complaints().forEach(heard -> wrong.add(name + ": " + heard));
        return wrong;
    }

    private static void speak(Page page, Language language) {
        if (!language.tag().equals(page.getAttribute("html", "lang"))) {
            page.locator("header vaadin-button[lang=" + language.tag() + "]").click();
            page.waitForFunction("tag => document.documentElement.lang === tag", language.tag());
        }
    }

    private static boolean comesToHeading(Page page) {
        try {
            page.waitForFunction("document.activeElement.tagName === 'H1'");
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /** A window in which nothing moves. */
    private BrowserContext calm() {
        return browser.visitor(new NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("sv-SE")
                .setReducedMotion(ReducedMotion.REDUCE));
    }
}
