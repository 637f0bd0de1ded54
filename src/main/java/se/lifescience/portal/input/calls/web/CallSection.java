package se.lifescience.portal.input.calls.web;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.pages.PublicSection;

/** Where calls for input are found. */
@Configuration
class CallSection {

    @Bean
    PublicSection publicCalls(CallService calls) {
        return PublicSection.listed(
                        () -> Stream.concat(
                                Stream.of("/calls"),
                                calls.published().stream().map(call -> InputRoutes.page(call.slug()))),
                        "/calls/**")
                .inMenu("pages.menu.calls", 30);
    }
}
