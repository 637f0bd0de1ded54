package se.lifescience.portal.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** axe in a page at rest: handed over once per page load, then asked as often as the page changes its looks. */
final class Axe {

    /** What a page is asked for. */
    record Rules(String type, List<String> values) {

        static final Rules ALL =
                new Rules("tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

        /** Those that can change with colours alone. */
        static final Rules OF_COLOURS = new Rules("rule", List.of("color-contrast", "link-in-text-block"));

        private Map<String, Object> only() {
            return Map.of("type", type, "values", values);
        }
    }

    /**
     * Only what is wrong is told in detail. A frame that runs no scripts cannot be looked into from within; any other
     * would be left out unseen.
     */
    private static final String ASK = """
            async rules => {
                axe.configure({ noHtml: true });
                const seen = await axe.run({ exclude: [['iframe[sandbox]']] },
                    { runOnly: rules, resultTypes: ['violations'], elementRef: true });
                const name = element => element.outerHTML.slice(0, 300);
                return [
                    ...seen.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + name(node.element))),
                    ...[...document.querySelectorAll('iframe:not([sandbox])')].map(each => 'frame: ' + name(each))];
            }""";

    /** Ends what is still on its way, colours from light to dark or a dialog to its place, also within components. */
    private static final String ARRIVE = """
            () => {
                const trees = root => [root, ...[...root.querySelectorAll('*')]
                    .filter(each => each.shadowRoot).flatMap(each => trees(each.shadowRoot))];
                const moving = () => trees(document).flatMap(root => root.getAnimations())
                    .filter(each => each.effect && each.effect.getComputedTiming().endTime !== Infinity);
                for (let left = 10, now = moving(); left > 0 && now.length > 0; left--, now = moving()) {
                    now.forEach(each => each.finish());
                }
            }""";

    private static final String SCRIPT = script();

    private Axe() {}

    /** What breaks a rule in the page as it stands: the rule, and the element. */
    static List<String> faults(Page page, Rules rules) {
        page.evaluate(ARRIVE);
        if (page.evaluate("'axe' in window").equals(false)) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(ASK, rules.only()))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (var file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
