package se.lifescience.portal.organisations.web;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.organisations.DirectoryService;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.pages.PublicSection.Kind;

/** Where organisations, and the links to a membership, are found. */
@Configuration
class OrganisationSection {

    @Bean
    PublicSection publicDirectory(DirectoryService directoryService) {
        return PublicSection.listed(
                        () -> Stream.concat(
                                Stream.of("/organisations"),
                                directoryService.slugs().stream().map(slug -> "/organisations/" + slug)),
                        "/organisations/**")
                .inMenu("pages.menu.organisations", 40);
    }

    @Bean
    PublicSection publicMembershipLinks() {
        return PublicSection.of(Kind.PERSONAL, "/m/*");
    }
}
