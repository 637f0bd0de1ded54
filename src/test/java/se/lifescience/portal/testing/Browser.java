package se.lifescience.portal.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A real browser for tests: Chromium, at the path in the environment variable {@code CHROMIUM} or at the one where
 * Debian puts it. Playwright is bound to the thread that made it, so make one per test class and close it.
 */
public final class Browser implements AutoCloseable {

    /** For a machine that has other things to do; a test that holds waits no longer than it must. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final String DEBIAN = "/usr/bin/chromium";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts Chromium; fails, with what to do about it, where there is none. */
    public static Browser start() {
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

    /** A new visitor without cookies; close it to forget them. */
    public BrowserContext visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    /** A new visitor with a window of 1280 × 900 who speaks Swedish. */
    public BrowserContext visitor() {
        return visitor(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("sv-SE"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
