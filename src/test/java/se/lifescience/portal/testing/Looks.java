package se.lifescience.portal.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a page in light and dark, narrow and wide, as it stands there and then, and tells what is wrong with it. */
public final class Looks {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** A frame that runs no scripts; nobody can look into it from within. */
    private static final String SEALED = "iframe[sandbox]";

    /** A grid's cell takes focus from the arrow keys only; the link that covers it is what one points at. */
    private static final String GRID_CELL = "target-size: <td id=\"vaadin-grid-cell-";

    private static final int A_MOMENT_MILLIS = 1_500;
    private static final @Nullable String FOLDER = System.getProperty("portal.gallery");

    /** The page fits its window, and every list its page. */
    private static final String FITS = """
            document.documentElement.scrollWidth <= window.innerWidth
                && [...document.querySelectorAll('vaadin-grid')]
                    .map(grid => grid.shadowRoot.querySelector('#table'))
                    .every(table => table.scrollWidth <= table.clientWidth + 1)
            """;

    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 900;

    private Looks() {}

    /** One way to look at a page. */
    private record Look(ColorScheme scheme, int width) {

        static List<Look> all() {
            return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(scheme -> Stream.of(new Look(scheme, NARROW), new Look(scheme, WIDE)))
                    .toList();
        }

        /** Light and wide in Swedish, dark and narrow in English: each language, colour scheme and width is seen. */
        static Look of(boolean english) {
            return english ? new Look(ColorScheme.DARK, NARROW) : new Look(ColorScheme.LIGHT, WIDE);
        }

        void take(Page page) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(width, HEIGHT);
        }

        @Override
        public String toString() {
            return scheme.name().toLowerCase(Locale.ROOT) + "_" + width;
        }
    }

    /**
     * What is wrong in the look that goes with this language, where a page is looked at in both languages; in all four
     * where pictures are wanted.
     */
    public static List<String> one(Page page, String name, boolean english) {
        return look(
                page,
                name,
                FOLDER == null ? List.of(Look.of(english), Look.of(!english)) : Look.all(),
                Look.of(english));
    }

    private static List<String> look(Page page, String name, List<Look> looks, Look axed) {
        var wrong = new ArrayList<String>();
        for (var look : looks) {
            look.take(page);
            if (scrollsSideways(page)) {
                wrong.add(name + " " + look + ": the page or a list is wider than its place");
            }
            if (axed.equals(look)) {
                lasting(page).forEach(fault -> wrong.add(name + " " + look + ": " + fault));
            }
            shoot(page, name, look);
        }
        return wrong;
    }

    /** Colours that are still on their way from light to dark are no fault; what is there a moment later is one. */
    private static List<String> lasting(Page page) {
        var faults = faults(page);
        if (faults.isEmpty()) {
            return faults;
        }
        page.waitForTimeout(A_MOMENT_MILLIS);
        return faults(page);
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).exclude(List.of(SEALED)).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .filter(fault -> !fault.startsWith(GRID_CELL))
                        .toList();
    }

    /** A dialog takes its new place a moment after the window got its new width. */
    private static boolean scrollsSideways(Page page) {
        try {
            page.waitForFunction(FITS, null, new Page.WaitForFunctionOptions().setTimeout(A_MOMENT_MILLIS));
            return false;
        } catch (TimeoutError e) {
            return true;
        }
    }

    /** Pictures for people to look at, where {@code -Dportal.gallery=folder} asks for them. */
    private static void shoot(Page page, String name, Look look) {
        if (FOLDER != null) {
            var file = name.replaceAll("[^a-z0-9.-]+", "_") + "_" + look + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(FOLDER, file)).setFullPage(true));
        }
    }
}
