package se.lifescience.portal.invitations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.lifescience.portal.invitations.InvitationMails.Addressee;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.MessageId;
import se.lifescience.portal.mail.Outbox;

/** Puts a campaign's mails into the outbox, each with its own link, and keeps when it was done; joins the caller's transaction. */
@Component
class CampaignDispatch {

    private final InvitationLinkIssuer links;
    private final Outbox outbox;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignDispatch(
            InvitationLinkIssuer links,
            Outbox outbox,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void send(Campaign campaign, List<Invitation> recipients, String kind, BiFunction<Addressee, String, Mail> writer) {
        var tokens = links.issue(recipients.stream().map(Invitation::id).toList());
        var written = recipients.stream()
                .map(one -> writer.apply(Addressee.of(one), token(tokens, one)))
                .toList();
        var message = outbox.send(
                "INVITATION".equals(kind) ? "invitations.invitation" : "invitations.reminder",
                campaign.id().toString(),
                written);
        jdbc.update(
                "insert into campaign_sending (message_id, campaign_id, kind, sent_at) values (?, ?, ?, ?)",
                message.value(),
                campaign.id(),
                kind,
                Timestamp.from(clock.instant()));
        events.publishEvent(new Audited(
                "invitations.sent",
                campaign.id().toString(),
                Map.of("kind", kind, "number", String.valueOf(recipients.size()))));
    }

    boolean isRemindedSince(UUID campaign, Instant since) {
        var recent = jdbc.queryForObject(
                "select count(*) from campaign_sending where campaign_id = ? and kind = 'REMINDER' and sent_at > ?",
                Long.class,
                campaign,
                Timestamp.from(since));
        return recent != null && recent > 0;
    }

    /** Stops every mail that has not yet left; gives how many. */
    int stop(UUID campaign) {
        return jdbc
                .queryForList("select message_id from campaign_sending where campaign_id = ?", UUID.class, campaign)
                .stream()
                .mapToInt(message -> outbox.stop(new MessageId(message)))
                .sum();
    }

    private static String token(Map<UUID, SecretToken> tokens, Invitation invitation) {
        var token = tokens.get(invitation.id());
        if (token == null) {
            throw new IllegalStateException("no link was made");
        }
        return token.value();
    }
}
