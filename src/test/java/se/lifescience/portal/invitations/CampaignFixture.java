package se.lifescience.portal.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.contacts.ContactData;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.invitations.text.CampaignText;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.OccasionAdministration;
import se.lifescience.portal.participation.OccasionData;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.testing.SignedInAs;

/** Contacts, occasions and campaigns as the tests of invitations need them. */
@Component
@Profile("test")
public class CampaignFixture {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long STEP_NANOS = 50_000_000;

    private final CampaignService campaigns;
    private final CampaignSending sending;
    private final ContactService contacts;
    private final OccasionAdministration occasions;
    private final Invitations invitations;
    private final InvitationLinkIssuer links;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    CampaignFixture(
            CampaignService campaigns,
            CampaignSending sending,
            ContactService contacts,
            OccasionAdministration occasions,
            Invitations invitations,
            InvitationLinkIssuer links,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.sending = sending;
        this.contacts = contacts;
        this.occasions = occasions;
        this.invitations = invitations;
        this.links = links;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    public SignedInAs office() {
        return SignedInAs.newPerson(jdbc, "Olof Larsson", Roles.OFFICE);
    }

    /** An open occasion with so many places. */
    public OccasionId occasion(int places) {
        try (var _ = office()) {
            var start = Instant.now().plus(Duration.ofDays(60));
            var id = occasions.create(new OccasionData(
                    "conference",
                    "/conferences/c-" + UUID.randomUUID(),
                    LocalizedText.of("Konferensen", "The conference"),
                    new OccasionData.Schedule(start, start.plus(Duration.ofHours(4))),
                    new OccasionData.Venue(false, LocalizedText.of("Stockholm", "Stockholm")),
                    places));
            occasions.move(id, OccasionState.OPEN);
            return id;
        }
    }

    /** A written campaign to so many contacts, every other of whom reads English; the name of the contacts holds its tag. */
    public CampaignId draft(OccasionId occasion, int recipients) {
        try (var _ = office()) {
            var tag = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            for (int i = 0; i < recipients; i++) {
                contacts.save(
                        null,
                        0,
                        new ContactData(
                                "Person [%d](link) *x*".formatted(i),
                                "p%d.%s@example.org".formatted(i, tag),
                                "",
                                "",
                                null,
                                null,
                                i % 2 == 0 ? Language.SV : Language.EN,
                                Set.of(tag)));
            }
            var id = campaigns.create("Omgång " + tag);
            campaigns.inviteTo(id, campaigns.get(id).version(), "occasion", occasion.value());
            campaigns.write(
                    id,
                    campaigns.get(id).version(),
                    "Omgång " + tag,
                    new CampaignText(
                            new LocalizedText("Välkommen till {titel}", "Welcome to {title}"),
                            new LocalizedText("Hej {namn}!\n\n{när}, {plats}", "Dear {name},\n\n{when}, {place}")),
                    Instant.now().plus(Duration.ofDays(30)));
            assertThat(campaigns.add(id, new ContactService.Filter("", null, null, tag)))
                    .isEqualTo(new CampaignService.RecipientsAdded(recipients, 0));
            return id;
        }
    }

    public CampaignId sent(OccasionId occasion, int recipients) {
        var id = draft(occasion, recipients);
        try (var _ = office()) {
            sending.send(id, campaigns.get(id).version());
        }
        return id;
    }

    List<Invitation> invitations(CampaignId id) {
        return invitations.findByCampaignIdAndStateOrderByName(id.value(), InvitationState.SENT);
    }

    /** A link such as the mail carries. */
    SecretToken link(Invitation invitation) {
        return linkTo(invitation.id());
    }

    SecretToken linkTo(UUID invitation) {
        return transactions.execute(
                status -> links.issue(List.of(invitation)).values().iterator().next());
    }

    public SecretToken sentTo(OccasionId occasion) {
        return link(invitations(sent(occasion, 1)).getFirst());
    }

    public long confirmed(OccasionId occasion) {
        return jdbc.sql("select count(*) from registration where occasion_id = ? and state = 'CONFIRMED'")
                .param(occasion.value())
                .query(Long.class)
                .single();
    }

    static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(STEP_NANOS);
        }
        assertThat(condition.getAsBoolean()).as("in time").isTrue();
    }
}
