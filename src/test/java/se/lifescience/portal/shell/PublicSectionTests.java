package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;
import se.lifescience.portal.pages.PublicSite;
import se.lifescience.portal.testing.PortalTest;

/** What controllers answer and what the modules' sections say is the same. */
@PortalTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class PublicSectionTests {

    private final List<String> mappings;
    private final PublicSite site;

    PublicSectionTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, PublicSite site) {
        this.mappings = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                // an occasion of the tests' own
                .filter(path -> !path.startsWith("/tests-occasions/"))
                .toList();
        this.site = site;
    }

    @Test
    void everyMappingLiesInExactlyOneSection() {
        assertThat(mappings).contains("/strategy/{edition}", "/u/{token}");
        // the one that a test mapped and nobody thought about
        assertThat(PublicSectionRules.homeless(mappings, site.sections())).containsExactly("/unlisted/{anything}");
        assertThat(PublicSectionRules.homeless(
                        List.of("/news/{slug}", "/news"), List.of(PublicSection.page("/news"), section("/news/**"))))
                .containsExactly("/news");
    }

    @Test
    void everySectionIsAnswered() {
        assertThat(PublicSectionRules.unanswered(mappings, site.sections())).isEmpty();
        assertThat(PublicSectionRules.unanswered(mappings, List.of(section("/s/*"))))
                .containsExactly("/s/*");
    }

    @Test
    void noSectionOpensWhatLiesBehindLogin() {
        assertThat(PublicSectionRules.behindLogin(site.sections())).isEmpty();
        assertThat(PublicSectionRules.behindLogin(List.of(section("/office/**"), section("/portal/x"))))
                .containsExactly("/office/**", "/portal/x");
    }

    @Test
    void everyAddressOfTheSitemapLiesInTheSectionThatNamesIt() {
        for (var section : site.sections()) {
            assertThat(section.addresses().get())
                    .allMatch(address -> section.kind() == Kind.LISTED
                            && section.patterns().stream()
                                    .anyMatch(pattern -> PublicSectionRules.matches(pattern, address)));
        }
        assertThat(site.menu())
                .extracting(PublicSection::path)
                .containsExactly("/strategy", "/conferences", "/calls", "/organisations");
    }

    private static PublicSection section(String pattern) {
        return PublicSection.of(Kind.UNLISTED, pattern);
    }
}
