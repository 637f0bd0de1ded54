package se.lifescience.portal.mail.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Where one unsubscribes. */
@Configuration
class UnsubscribeSection {

    @Bean
    PublicSection publicUnsubscribing() {
        return PublicSection.of(Kind.PERSONAL, "/u/*");
    }
}
