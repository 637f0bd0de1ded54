package se.lifescience.portal.site.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;

/** The home page, the pages about the portal, the way in, and what search engines read. */
@Configuration
class SiteSection {

    @Bean
    PublicSection publicHome() {
        return PublicSection.page("/");
    }

    @Bean
    PublicSection publicPrivacy() {
        return PublicSection.page("/privacy");
    }

    @Bean
    PublicSection publicAccessibility() {
        return PublicSection.page("/accessibility");
    }

    @Bean
    PublicSection publicLogin() {
        return PublicSection.of(Kind.UNLISTED, "/login");
    }

    @Bean
    PublicSection publicLoginLinks() {
        return PublicSection.of(Kind.PERSONAL, "/login/link/*");
    }

    @Bean
    PublicSection publicSiteMap() {
        return PublicSection.of(Kind.MACHINE, "/robots.txt", "/sitemap.xml");
    }
}
