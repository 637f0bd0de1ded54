package se.lifescience.portal.strategy.web;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.pages.PublicSection;
import se.lifescience.portal.strategy.EditionSummary;
import se.lifescience.portal.strategy.EditionView.GoalView;
import se.lifescience.portal.strategy.StrategyService;

/** Where the strategy is found. */
@Configuration
class StrategySection {

    @Bean
    PublicSection publicStrategy(StrategyService strategy) {
        return PublicSection.listed(() -> addresses(strategy), "/strategy/**").inMenu("pages.menu.strategy", 10);
    }

    private static Stream<String> addresses(StrategyService strategy) {
        return Stream.of(
                        Stream.of("/strategy"),
                        strategy.editions().stream().map(EditionSummary::path),
                        strategy.options().stream().map(GoalView::path))
                .flatMap(paths -> paths);
    }
}
