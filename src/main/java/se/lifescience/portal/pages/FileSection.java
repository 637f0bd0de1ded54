package se.lifescience.portal.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Where the look of the public pages comes from. */
@Configuration
class FileSection {

    @Bean
    PublicSection publicFiles() {
        return PublicSection.of(Kind.FILES, "/styles/**", "/fonts/**", "/images/**", "/aura/**", "/favicon.ico");
    }
}
