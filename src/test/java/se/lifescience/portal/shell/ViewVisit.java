package se.lifescience.portal.shell;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One address behind login, and what is done there before somebody looks at it. */
final class ViewVisit {

    private static final String IDLE = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(each => !each.isActive || !each.isActive())
                && document.querySelector('h1') !== null
                && document.querySelector('vaadin-grid[loading]') === null""";

    private final String path;
    private final String name;
    private final boolean there;
    private final List<BiConsumer<Page, UnaryOperator<String>>> steps;

    private ViewVisit(String path, String name, boolean there, List<BiConsumer<Page, UnaryOperator<String>>> steps) {
        this.path = path;
        this.name = name;
        this.there = there;
        this.steps = List.copyOf(steps);
    }

    static ViewVisit to(String path) {
        return new ViewVisit(path, path, true, List.of());
    }

    /** The same where there is no page, or none for this person. */
    static ViewVisit nowhere(String path) {
        return new ViewVisit(path, path, false, List.of());
    }

    /** The same under a name that tells its state, for pictures and complaints. */
    ViewVisit named(String state) {
        return new ViewVisit(path, state, there, steps);
    }

    /** Presses the first button with the words of this key. */
    ViewVisit press(String key) {
        return then((page, words) -> button(page, words.apply(key)).click());
    }

    /** Presses the first of the elements that a selector finds. */
    ViewVisit pressFirst(String selector) {
        return then((page, words) -> page.locator(selector).first().click());
    }

    ViewVisit then(BiConsumer<Page, UnaryOperator<String>> step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new ViewVisit(path, name, there, longer);
    }

    /** Waits for the dialog that the last step opened. */
    ViewVisit dialog() {
        return then((page, words) -> page.locator("vaadin-dialog[opened]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED)));
    }

    /** Waits for the summary of what is wrong with a form. */
    ViewVisit errors() {
        return then(
                (page, words) -> page.locator(".error-summary:visible").first().waitFor());
    }

    String path() {
        return path;
    }

    String name() {
        return name;
    }

    boolean isThere() {
        return there;
    }

    boolean isPlain() {
        return steps.isEmpty();
    }

    /** Whether this visit goes on where the other, which did nothing, has come to. */
    private boolean goesOnFrom(@Nullable ViewVisit last) {
        return last != null && last.isPlain() && !isPlain() && last.path.equals(path);
    }

    /** Goes there and does it, in a language; does it where the window stands, if the last visit was there. */
    void go(Page page, String portal, UnaryOperator<String> words, @Nullable ViewVisit last) {
        if (!goesOnFrom(last)) {
            page.navigate(portal + path);
        }
        settle(page);
        for (var step : steps) {
            step.accept(page, words);
            settle(page);
        }
    }

    /** Waits until the page has got everything that it asked for. */
    static void settle(Page page) {
        page.waitForFunction(IDLE);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
