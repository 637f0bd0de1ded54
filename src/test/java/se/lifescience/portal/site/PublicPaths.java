package se.lifescience.portal.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;
import se.lifescience.portal.pages.PublicSite;

/**
 * Every public page that the browser checks visit: of each page that a section's controllers show,
 * one that exists with the sample content.
 */
final class PublicPaths {

    /** Pages that no sitemap names. */
    private static final Map<String, String> EXAMPLES =
            Map.of("/conferences/{slug}/register", "/conferences/exempelkonferensen/register");

    /** States of pages, which their addresses alone do not tell. */
    private static final List<String> STATES = List.of(
            "/conferences/exempelkonferensen",
            "/organisations?q=exempel&sector=ACADEMIA",
            "/login?error",
            "/login?logged-out");

    private PublicPaths() {}

    static Stream<String> inBothLanguages(PublicSite site, RequestMappingHandlerMapping mappings) {
        return all(site, mappings).stream().flatMap(path -> Stream.of(path, path.equals("/") ? "/en/" : "/en" + path));
    }

    private static List<String> all(PublicSite site, RequestMappingHandlerMapping mappings) {
        var addresses = site.addresses();
        var pages = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(entry -> entry.getValue().getReturnType().getParameterType() != ResponseEntity.class)
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern -> site.sections().stream().anyMatch(shows(pattern)))
                .sorted(Comparator.naturalOrder())
                .map(pattern -> example(pattern, addresses));
        return Stream.concat(pages, STATES.stream()).distinct().toList();
    }

    private static Predicate<PublicSection> shows(String pattern) {
        return section -> (section.kind() == Kind.LISTED || section.kind() == Kind.UNLISTED)
                && section.patterns().stream().anyMatch(each -> matches(each, pattern.replaceAll("\\{[^}]*}+", "x")));
    }

    private static String example(String pattern, List<String> addresses) {
        if (!pattern.contains("{")) {
            return pattern;
        }
        var example = EXAMPLES.get(pattern);
        return example != null
                ? example
                : addresses.stream()
                        .filter(address -> matches(pattern, address))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No page in the sitemap for " + pattern));
    }

    private static boolean matches(String pattern, String address) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(address));
    }
}
