package se.lifescience.portal.pages;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Addresses that answer anybody, named once by the module that owns them, as a bean. The security chain, the menu, the
 * sitemap, what search engines are told, what may be kept, and the tests' list of public pages all come from it.
 *
 * @param kind what is found there
 * @param patterns the addresses without the language; {@code *} stands for one step, {@code **} for any number
 * @param key what the menu calls it, as a translation key; empty when it does not stand there
 * @param order which comes first in the menu
 * @param addresses the pages there are now, for the sitemap
 */
public record PublicSection(
        Kind kind, List<String> patterns, String key, int order, Supplier<Stream<String>> addresses) {

    /** What is found at a section's addresses. */
    public enum Kind {
        /** Pages that search engines may list. */
        LISTED,
        /** Pages for whoever knows where they are. */
        UNLISTED,
        /** Pages that a link leads one person to: never kept, never listed, and they tell nobody their address. */
        PERSONAL,
        /** What programs ask for. */
        MACHINE,
        /** Files that no controller answers. */
        FILES
    }

    /** Pages that search engines may list, the first at the address that the first pattern begins with. */
    public static PublicSection listed(Supplier<Stream<String>> addresses, String... patterns) {
        return new PublicSection(Kind.LISTED, List.of(patterns), "", 0, addresses);
    }

    /** One page that search engines may list. */
    public static PublicSection page(String path) {
        return listed(() -> Stream.of(path), path);
    }

    /** Addresses of another kind, none of which stands in the sitemap. */
    public static PublicSection of(Kind kind, String... patterns) {
        return new PublicSection(kind, List.of(patterns), "", 0, Stream::empty);
    }

    /** The same section, with a place in the menu. */
    public PublicSection inMenu(String key, int order) {
        return new PublicSection(kind, patterns, key, order, addresses);
    }

    /** Where it begins. */
    public String path() {
        return patterns.getFirst().replaceFirst("/\\*.*", "");
    }

    /** Whether a page lies inside this section, below its first. */
    public boolean holds(String page) {
        return page.startsWith(path() + "/");
    }

    /** Whether an address is that of the section's beginning or below it. */
    boolean covers(String address) {
        return address.equals(path()) || holds(address);
    }
}
