package se.lifescience.portal.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Where an answer that went wrong comes from. */
@Configuration
class ErrorSection {

    @Bean
    PublicSection publicErrorPage() {
        return PublicSection.of(Kind.MACHINE, "/error");
    }
}
