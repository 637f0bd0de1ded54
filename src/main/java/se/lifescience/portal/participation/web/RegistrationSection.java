package se.lifescience.portal.participation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Where the links to a registration lead. */
@Configuration
class RegistrationSection {

    @Bean
    PublicSection publicRegistrationLinks() {
        return PublicSection.of(Kind.PERSONAL, "/r/*", "/r/*/*");
    }
}
