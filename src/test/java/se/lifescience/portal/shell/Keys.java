package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A person without a mouse: goes through a page by Tab, always sees where they are, and acts by the keys alone. */
final class Keys {

    private static final int PATIENCE = 120;

    private static final String NAME = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return '';
              const texts = ids => ids.split(/\\s+/).map(id => at.getRootNode().getElementById?.(id)?.textContent ?? '').join(' ');
              const words = at.getAttribute('aria-label')
                || texts(at.getAttribute('aria-labelledby') ?? '')
                || at.labels?.[0]?.textContent || at.textContent;
              return at.tagName.toLowerCase() + ':' + words.replace(/\\s+/g, ' ').trim();
            }""";

    /** An outline on the element itself, on the field it belongs to, or on the part of that field that shows it. */
    private static final String SEEN = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const all = [];
              for (let one = at; one && all.length < 4; one = one.parentElement ?? one.getRootNode().host) {
                all.push(one, ...(one.shadowRoot?.querySelectorAll('[part]') ?? []));
              }
              const shown = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              return all.some(one => shown(getComputedStyle(one))
                || ['::before', '::after'].some(each => shown(getComputedStyle(one, each))));
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes on by Tab until the element with this role's tag and name has focus. */
    Keys to(String name) {
        for (var i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            var here = here();
            assertThat(here.isEmpty() || here.startsWith("h1") || isSeen())
                    .as("focus can be seen on " + here)
                    .isTrue();
            if (here.substring(here.indexOf(':') + 1).startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("No way by Tab to “" + name + "”; last at " + here());
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** The tag and the name of what has focus. */
    String here() {
        return (String) page.evaluate(NAME);
    }

    boolean isSeen() {
        return (Boolean) page.evaluate(SEEN);
    }
}
