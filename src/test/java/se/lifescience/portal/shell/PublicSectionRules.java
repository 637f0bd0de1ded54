package se.lifescience.portal.shell;

import java.util.Collection;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Holds what the controllers answer against what the sections say. */
final class PublicSectionRules {

    private PublicSectionRules() {}

    /** Mappings that lie in no section, or in more than one. */
    static List<String> homeless(Collection<String> mappings, Collection<PublicSection> sections) {
        return mappings.stream()
                .filter(mapping -> sections.stream()
                                .filter(section ->
                                        section.patterns().stream().anyMatch(pattern -> matches(pattern, mapping)))
                                .count()
                        != 1)
                .toList();
    }

    /** What sections promise and no controller answers; files are answered by none. */
    static List<String> unanswered(Collection<String> mappings, Collection<PublicSection> sections) {
        return sections.stream()
                .filter(section -> section.kind() != Kind.FILES)
                .flatMap(section -> section.patterns().stream())
                .filter(pattern -> mappings.stream().noneMatch(mapping -> matches(pattern, mapping)))
                .toList();
    }

    /** What sections promise to everybody although it lies behind login. */
    static List<String> behindLogin(Collection<PublicSection> sections) {
        return sections.stream()
                .flatMap(section -> section.patterns().stream())
                .filter(pattern -> SecurityConfiguration.isBehindLogin(filled(pattern))
                        || SecurityConfiguration.isBehindLogin(pattern.replace("/**", "")))
                .toList();
    }

    static boolean matches(String pattern, String mapping) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(filled(mapping)));
    }

    /** A pattern as an address, its variable parts filled with something. */
    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^}]*}+", "x").replace("**", "x").replace("*", "x");
    }
}
