package se.lifescience.portal.invitations.staff;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.invitations.CampaignFollowUp;
import se.lifescience.portal.invitations.CampaignPreviewService;
import se.lifescience.portal.invitations.CampaignSending;
import se.lifescience.portal.invitations.CampaignService;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.organisations.RegionService;

/** The services that the steps of a round share. */
@Component
record CampaignParts(
        CampaignService campaigns,
        CampaignPreviewService previews,
        CampaignSending sending,
        CampaignFollowUp followUp,
        ContactService contacts,
        RegionService regions,
        PortalSettings settings,
        Clock clock) {}
