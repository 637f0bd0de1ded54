package se.lifescience.portal.invitations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Where invitations are answered. */
@Configuration
class InvitationSection {

    @Bean
    PublicSection publicInvitationLinks() {
        return PublicSection.of(Kind.PERSONAL, "/i/*");
    }
}
