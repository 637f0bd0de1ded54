package se.lifescience.portal.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.RegistrationAdministration;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class ConferenceSampleTests {

    @Autowired
    private ConferenceService conferences;

    @Autowired
    private ConferenceDirectory directory;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private RegistrationAdministration administration;

    @Autowired
    private PortalSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thereIsOneHeldOneOpenWithPeopleAndOneDraft() {
        try (var staff = SignedInAs.newPerson(jdbc, "Anna Ek", Roles.MEMBER, Roles.OFFICE, Roles.ADMIN)) {
            staff.again();
            new ConferenceSample(conferences, registrations, strategy, administration, settings, clock).create();

            var held = directory.published(ConferenceSample.PAST).orElseThrow().occasion();
            assertThat(held.state()).isEqualTo(OccasionState.HELD);
            assertThat(held.startsAt()).isEqualTo("2022-01-17T11:00:00Z");
            assertThat(held.endsAt()).isEqualTo("2022-01-17T15:15:00Z");
            var open = directory.published(ConferenceSample.COMING).orElseThrow();
            assertThat(open.occasion().registrationOpen()).isTrue();
            assertThat(open.occasion().taken()).isEqualTo(57);
            assertThat(open.programme()).hasSize(5);
            assertThat(directory.published(ConferenceSample.DRAFT)).isEmpty();
        }
    }
}
