package se.lifescience.portal.site.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.web.PublicSection;
import se.lifescience.portal.web.PublicSection.Kind;

/** The home page, the pages about the portal, the way in, and what search engines read. */
@Configuration
class SiteSections {

    @Bean
    PublicSection home() {
        return PublicSection.page("/");
    }

    @Bean
    PublicSection privacyPage() {
        return PublicSection.page("/privacy");
    }

    @Bean
    PublicSection accessibilityPage() {
        return PublicSection.page("/accessibility");
    }

    @Bean
    PublicSection loginPage() {
        return PublicSection.of(Kind.UNLISTED, "/login");
    }

    @Bean
    PublicSection loginLinks() {
        return PublicSection.of(Kind.PERSONAL, "/login/link/*");
    }

    @Bean
    PublicSection searchEngines() {
        return PublicSection.of(Kind.MACHINE, "/robots.txt", "/sitemap.xml");
    }
}
