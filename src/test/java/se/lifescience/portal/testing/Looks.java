package se.lifescience.portal.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at a page in light and dark, narrow and wide, as it stands there and then, and tells what is wrong with it. */
public final class Looks {

    /** A grid's cell takes focus from the arrow keys only; the link that covers it is what one points at. */
    private static final String GRID_CELL = "target-size: <td id=\"vaadin-grid-cell-";

    private static final int A_MOMENT_MILLIS = 1_500;
    private static final int PATIENCE_MILLIS = 5_000;
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

    /** One way to look at a page, and what to ask there; colours move nothing, so the first at a width tells whether it fits. */
    private record Look(ColorScheme scheme, int width, Axe.Rules rules, boolean isFirst) {

        /**
         * Every rule where it can be broken: at either width in Swedish, and once more with the words of the other
         * language where there is least room for them; in the other colours the rules that colours can break. Wide
         * last, where the next look at the same page begins.
         */
        static List<Look> all(boolean swedish) {
            var scheme = swedish ? ColorScheme.LIGHT : ColorScheme.DARK;
            var other = swedish ? ColorScheme.DARK : ColorScheme.LIGHT;
            return List.of(
                    new Look(scheme, NARROW, Axe.Rules.ALL, true),
                    new Look(other, NARROW, Axe.Rules.OF_COLOURS, false),
                    new Look(other, WIDE, Axe.Rules.OF_COLOURS, true),
                    new Look(scheme, WIDE, swedish ? Axe.Rules.ALL : Axe.Rules.OF_COLOURS, false));
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
     * What is wrong with the page, loaded once, in every look; its language is one more, so show it in both: a Swedish
     * page is asked for everything in light, an English one in dark.
     */
    public static List<String> faults(Page page, String name) {
        return faults(page, name, 1);
    }

    /** The same with so much of the usual patience. */
    static List<String> faults(Page page, String name, double patience) {
        var wrong = new ArrayList<String>();
        for (var look : Look.all("sv".equals(page.getAttribute("html", "lang")))) {
            look.take(page);
            if (look.isFirst() && scrollsSideways(page, patience * PATIENCE_MILLIS)) {
                wrong.add(name + " " + look + ": the page or a list is wider than its place");
            }
            lasting(page, look.rules(), patience * A_MOMENT_MILLIS)
                    .forEach(fault -> wrong.add(name + " " + look + ": " + fault));
            shoot(page, name, look);
        }
        return wrong;
    }

    /** Colours that are still on their way from light to dark are no fault; what is there a moment later is one. */
    private static List<String> lasting(Page page, Axe.Rules rules, double moment) {
        var faults = faults(page, rules);
        if (faults.isEmpty()) {
            return faults;
        }
        page.waitForTimeout(moment);
        return faults(page, rules);
    }

    private static List<String> faults(Page page, Axe.Rules rules) {
        return Axe.faults(page, rules).stream()
                .filter(fault -> !fault.startsWith(GRID_CELL))
                .toList();
    }

    /** A dialog takes its new place a moment after the window got its new width. */
    private static boolean scrollsSideways(Page page, double patience) {
        try {
            page.waitForFunction(FITS, null, new Page.WaitForFunctionOptions().setTimeout(patience));
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
