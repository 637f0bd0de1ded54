package se.lifescience.portal.shell;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.story.People;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.Looks;
import se.lifescience.portal.testing.Watch;

/** One person's way through all of their pages in one language, logged in once. */
record ViewTour(String person, Language language, List<ViewVisit> visits) {

    private static final int PATIENCE_MILLIS = 15_000;

    /** What is wrong with the pages, in every look. */
    List<String> faults(Browser browser, String portal, UnaryOperator<String> words) {
        var wrong = new ArrayList<String>();
        try (var window = browser.calmVisitor()) {
            var page = People.logIn(window, portal, person);
            page.setDefaultTimeout(PATIENCE_MILLIS);
            speak(page);
            var watch = new Watch(page);
            ViewVisit last = null;
            for (var visit : visits) {
                wrong.addAll(look(page, watch, visit, last, portal, words));
                last = visit;
            }
        }
        return wrong;
    }

    private List<String> look(
            Page page,
            Watch watch,
            ViewVisit visit,
            @Nullable ViewVisit last,
            String portal,
            UnaryOperator<String> words) {
        var name = visit.name() + " " + language.tag();
        var wrong = new ArrayList<String>();
        page.setViewportSize(1280, 900);
        try {
            visit.go(page, portal, words, last);
            if (visit.isPlain() && !comesToHeading(page)) {
                wrong.add(name + ": focus is on " + page.evaluate("document.activeElement.outerHTML.slice(0, 80)"));
            }
            if (page.locator("h1").count() != 1) {
                wrong.add(name + ": " + page.locator("h1").count() + " h1");
            }
            if (!language.tag().equals(page.getAttribute("html", "lang"))) {
                wrong.add(name + ": says it is in " + page.getAttribute("html", "lang"));
            }
            wrong.addAll(Looks.faults(page, name));
        } catch (PlaywrightException e) {
            wrong.add(name + ": " + e.getMessage());
        }
        watch.complaints().forEach(heard -> wrong.add(name + ": " + heard));
        return wrong;
    }

    private void speak(Page page) {
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
}
