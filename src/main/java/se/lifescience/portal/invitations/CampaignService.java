package se.lifescience.portal.invitations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.contacts.ContactId;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.contacts.ContactView;
import se.lifescience.portal.invitations.InvitationTarget.Facts;
import se.lifescience.portal.invitations.text.CampaignText;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Prepares campaigns: what to invite to, whom, and in which words. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional(readOnly = true)
public class CampaignService {

    private static final int BATCH = 1_000;

    private final Campaigns campaigns;
    private final TargetDirectory targetDirectory;
    private final ContactService contacts;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignService(
            Campaigns campaigns,
            TargetDirectory targetDirectory,
            ContactService contacts,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.targetDirectory = targetDirectory;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public CampaignView get(CampaignId id) {
        var campaign = find(id);
        return new CampaignView(
                id,
                campaign.version(),
                campaign.name(),
                campaign.state(),
                targetDirectory.facts(campaign).orElse(null),
                campaign.text(),
                campaign.replyBy());
    }

    /** Everything that can be invited to now. */
    public List<TargetChoice> targets() {
        return targetDirectory.open();
    }

    @Transactional
    public CampaignId create(String name) {
        return new CampaignId(
                campaigns.save(new Campaign(name, clock.instant())).id());
    }

    @Transactional
    public void inviteTo(CampaignId id, long version, String kind, UUID target) {
        if (targetDirectory.facts(kind, target).isEmpty()) {
            throw Refusal.notFound();
        }
        var campaign = find(id);
        campaign.requireVersion(version);
        campaign.inviteTo(kind, target);
        campaigns.saveAndFlush(campaign);
    }

    /** Keeps the words, and the last moment to answer. */
    @Transactional
    public void write(CampaignId id, long version, String name, CampaignText text, @Nullable Instant replyBy) {
        var campaign = find(id);
        campaign.requireVersion(version);
        campaign.write(name, text, replyBy, clock.instant());
        campaigns.saveAndFlush(campaign);
    }

    /** Adds everybody who matches, except those already in the campaign or invited to the same thing by another. */
    @Transactional
    public RecipientsAdded add(CampaignId id, ContactService.Filter filter) {
        var chosen = new ArrayList<ContactView>();
        contacts.each(filter, chosen::add);
        return addAll(id, chosen);
    }

    @Transactional
    public RecipientsAdded add(CampaignId id, List<ContactId> chosen) {
        return addAll(id, contacts.find(chosen));
    }

    private RecipientsAdded addAll(CampaignId id, List<ContactView> chosen) {
        var campaign = campaigns.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.requireDraft();
        var invited = jdbc.queryForList("""
                select i.email_key from invitation i join campaign c on c.id = i.campaign_id
                where c.id = ? or (c.target_id = ? and i.state not in ('DRAFTED', 'WITHDRAWN'))""", String.class, campaign.id(), campaign.targetId());
        var already = new HashSet<>(invited);
        var added = new ArrayList<ContactView>();
        var passedOver = 0;
        for (var contact : chosen) {
            if (already.add(contact.address().key())) {
                added.add(contact);
            } else {
                passedOver++;
            }
        }
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate("""
                insert into invitation (id, campaign_id, contact_id, name, email, email_key, organisation, language,
                    created_at, person_id, organisation_id, state, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFTED', 0)""", added, BATCH, (statement, contact) -> {
            statement.setObject(1, Ids.next());
            statement.setObject(2, campaign.id());
            statement.setObject(3, contact.id().value());
            statement.setString(4, contact.data().name());
            statement.setString(5, contact.address().value());
            statement.setString(6, contact.address().key());
            statement.setString(7, contact.data().organisation());
            statement.setString(8, contact.data().language().name());
            statement.setTimestamp(9, now);
            statement.setObject(
                    10, contact.person() == null ? null : contact.person().value());
            statement.setObject(
                    11,
                    contact.organisation() == null
                            ? null
                            : contact.organisation().value());
        });
        return new RecipientsAdded(added.size(), passedOver);
    }

    /** Takes recipients out of a draft. */
    @Transactional
    public void remove(CampaignId id, List<InvitationId> recipients) {
        campaigns.lock(id.value()).orElseThrow(Refusal::notFound).requireDraft();
        jdbc.update(
                "delete from invitation where campaign_id = ? and state = 'DRAFTED' and id = any(?)",
                id.value(),
                recipients.stream().map(InvitationId::value).toArray(UUID[]::new));
    }

    /** Throws a draft away. */
    @Transactional
    public void delete(CampaignId id) {
        campaigns.lock(id.value()).orElseThrow(Refusal::notFound).requireDraft();
        jdbc.update("delete from campaign where id = ?", id.value());
        events.publishEvent(new Audited("invitations.draft-deleted", id.value()));
    }

    private Campaign find(CampaignId id) {
        return campaigns.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    /** What choosing recipients came to: added, and left out because they are already invited. */
    public record RecipientsAdded(int added, int alreadyInvited) {}

    /** Something a campaign can invite to. */
    public record TargetChoice(String kind, Facts facts) {}
}
