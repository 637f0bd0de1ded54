package se.lifescience.portal.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.organisations.OrganisationSample;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class InvitationSampleTests {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CampaignFixture fixture;

    @Autowired
    private ContactService contacts;

    @Autowired
    private CampaignFollowUp followUp;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void sampleContentCoversEverySectorAndRegionAndShowsEveryAnswer() {
        fixture.occasion(10);
        try (var _ = fixture.office()) {
            beans.createBean(OrganisationSample.class).create();
            beans.createBean(InvitationSample.class).create();
            assertThat(contacts.count(new ContactService.Filter("", null, null, OrganisationSample.TAG)))
                    .isEqualTo(300);
            for (var sector : Sector.values()) {
                assertThat(contacts.count(new ContactService.Filter("", sector, null, OrganisationSample.TAG)))
                        .isPositive();
            }
            assertThat(jdbc.sql("select count(distinct region) from organisation")
                            .query(Long.class)
                            .single())
                    .isEqualTo(21);
            var campaigns = followUp.list(0, 10).stream()
                    .filter(row -> row.name().startsWith("Exempel:"))
                    .toList();
            assertThat(campaigns)
                    .extracting(CampaignFollowUp.CampaignRow::state)
                    .containsExactly(CampaignView.State.DRAFT, CampaignView.State.SENT);
            assertThat(campaigns.getLast().invitations().keySet())
                    .containsAll(List.of(
                            InvitationState.ACCEPTED,
                            InvitationState.DECLINED,
                            InvitationState.MAYBE,
                            InvitationState.DELEGATED,
                            InvitationState.SENT));
        }
    }
}
