package se.lifescience.portal.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A real browser for tests: Chromium, at the path in the environment variable {@code CHROMIUM} or at the one where
 * Debian puts it. Playwright is bound to the thread that made it, and starting takes seconds, so each thread has one
 * browser, which the test classes that run on it share one after the other and which ends with the tests.
 */
public final class Browser implements AutoCloseable {

    /** For a machine that has other things to do; a test that holds waits no longer than it must. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final String DEBIAN = "/usr/bin/chromium";

    private static final ThreadLocal<Browser> SHARED = ThreadLocal.withInitial(Browser::launch);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** The browser of this thread; fails, with what to do about it, where there is no Chromium. */
    public static Browser start() {
        if (!SHARED.get().chromium.isConnected()) {
            end();
        }
        return SHARED.get();
    }

    /** A new visitor without cookies; close it to forget them. */
    public BrowserContext visitor(NewContextOptions options) {
        return chromium.newContext(options);
    }

    /** A new visitor with a window of 1280 × 900 who speaks Swedish. */
    public BrowserContext visitor() {
        return visitor(swedish());
    }

    /** The same, in whose windows nothing moves. */
    public BrowserContext calmVisitor() {
        return visitor(swedish().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Sends everybody away; the browser stays for those who come next. */
    @Override
    public void close() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** Ends the browser of this thread, where the thread ends before the tests do. */
    public static void end() {
        var browser = SHARED.get();
        SHARED.remove();
        browser.chromium.close();
        browser.playwright.close();
    }

    private static NewContextOptions swedish() {
        return new NewContextOptions().setViewportSize(1280, 900).setLocale("sv-SE");
    }

    private static Browser launch() {
        var path = Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), DEBIAN));
        if (!Files.isExecutable(path)) {
            throw new AssertionError("These tests need Chromium, and there is none at " + path
                    + ". Install it (apt-get install chromium), or set CHROMIUM to the path of its program.");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Browser(playwright, chromium);
    }
}
