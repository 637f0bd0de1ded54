package se.lifescience.portal.invitations;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.invitations.InvitationMails.Addressee;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.mail.Outbox;

/** Passes an invitation on to a colleague: one step only, and at most one such mail to an address a day. */
@Component
class DelegationProcess {

    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);

    private final Invitations invitations;
    private final TargetDirectory targetDirectory;
    private final InvitationLinkIssuer links;
    private final InvitationMails mails;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    DelegationProcess(
            Invitations invitations,
            TargetDirectory targetDirectory,
            InvitationLinkIssuer links,
            InvitationMails mails,
            Outbox outbox,
            JdbcClient jdbc) {
        this.invitations = invitations;
        this.targetDirectory = targetDirectory;
        this.links = links;
        this.mails = mails;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    void pass(Campaign campaign, Invitation from, Answer.Delegate delegate, Instant now) {
        var name = ProperName.ofPerson("name", delegate.name());
        if (name.isEmpty()) {
            throw Refusal.of("invitations.refusal.missing.colleague").at("name");
        }
        var address = EmailAddress.of(delegate.email());
        // Two people may pass on to the same address at once; the lock lets only one of them see it free.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("delegate:" + address.key())
                .query(row -> {});
        var taken = jdbc.sql("""
                        select exists (select 1 from invitation where email_key = ?
                            and (campaign_id = ? or (delegated_by is not null and created_at > ?)))""")
                .params(address.key(), campaign.id(), Timestamp.from(now.minus(BETWEEN_MAILS)))
                .query(Boolean.class)
                .single();
        var invited = from.delegate(name, address, delegate.note(), now);
        if (taken) {
            throw Refusal.of("invitations.refusal.delegate-address").at("email");
        }
        invitations.saveAndFlush(invited);
        var facts = targetDirectory.facts(campaign).orElseThrow(Refusal::notFound);
        var token = links.issue(List.of(invited.id())).values().iterator().next();
        outbox.send(
                "invitations.delegated",
                campaign.id().toString(),
                List.of(mails.delegated(campaign, facts, Addressee.of(invited), token.value(), from.name())));
    }
}
