package se.lifescience.portal.strategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.lifescience.portal.development.SampleContent;
import se.lifescience.portal.kernel.LocalizedText;

/** The national strategy of 2019 with its 8 areas and 30 goals, for the newcomer's portal and for tests. */
@Component
@Profile("development")
@Order(10)
public class StrategySample implements SampleContent {

    /** Presented in December 2019; the day itself is not shown anywhere. */
    private static final LocalDate PRESENTED = LocalDate.of(2019, 12, 1);

    private final StrategyImport strategy;
    private final EditionService editions;

    StrategySample(StrategyImport strategy, EditionService editions) {
        this.strategy = strategy;
        this.editions = editions;
    }

    @Override
    public void create() {
        var id = strategy.take(edition());
        if (editions.all().stream().noneMatch(edition -> edition.state() == EditionState.IN_FORCE)) {
            editions.putInForce(id);
        }
    }

    /** The edition as a draft. */
    public static EditionDraft edition() {
        try {
            var file = new ClassPathResource("sample/strategy-2019.csv").getContentAsByteArray();
            return new EditionDraft(
                    "2019",
                    new LocalizedText(
                            "Nationell strategi för life science 2019", "National life science strategy 2019"),
                    PRESENTED,
                    EditionFile.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
