package se.lifescience.portal.login.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Where a provider says that somebody has logged out. */
@Configuration
class BackChannelSection {

    @Bean
    PublicSection publicBackChannel() {
        return PublicSection.of(Kind.MACHINE, "/logout/backchannel/*");
    }
}
