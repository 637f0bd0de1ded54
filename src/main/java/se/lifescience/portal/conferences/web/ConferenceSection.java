package se.lifescience.portal.conferences.web;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.pages.PublicSection;

/** Where conferences are found. */
@Configuration
class ConferenceSection {

    @Bean
    PublicSection publicConferences(ConferenceDirectory conferences) {
        return PublicSection.listed(
                        () -> Stream.concat(
                                Stream.of("/conferences"),
                                conferences.published().stream()
                                        .map(conference -> conference.occasion().path())),
                        "/conferences/**")
                .inMenu("pages.menu.conferences", 20);
    }
}
