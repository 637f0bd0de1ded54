package se.lifescience.portal.officials;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.lifescience.portal.development.SampleContent;
import se.lifescience.portal.kernel.LocalizedText;

/** An invented coordinator, responsible for the invented conference and call; not for the strategy, which is older. */
@Component
@Profile("development")
@Order(1)
class OfficeHolderSample implements SampleContent {

    private final OfficeHolderService officials;

    OfficeHolderSample(OfficeHolderService officials) {
        this.officials = officials;
    }

    @Override
    public void create() {
        officials.save(
                null,
                0,
                new OfficeHolderData(
                        OfficeHolderData.PositionKind.COORDINATOR,
                        new LocalizedText("samordnare (påhittad)", "coordinator (invented)"),
                        "Nils Åkerlund",
                        null,
                        LocalDate.of(2022, 9, 1),
                        null));
    }
}
