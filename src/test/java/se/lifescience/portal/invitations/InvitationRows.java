package se.lifescience.portal.invitations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations as rows alone, for tests of what an invitation leads to. */
public final class InvitationRows {

    private InvitationRows() {}

    /** A new invitation in a campaign of its own, to an address that nobody has. */
    public static UUID insert(JdbcClient jdbc) {
        var campaign = UUID.randomUUID();
        var invitation = UUID.randomUUID();
        jdbc.sql("insert into campaign (id, name, state, created_at, version) values (?, 'Utskick', 'DRAFT', now(), 0)")
                .param(campaign)
                .update();
        jdbc.sql(
                        "insert into invitation (id, campaign_id, name, email, email_key, language, state, created_at, version)"
                                + " values (?, ?, 'Anna Berg', ?, ?, 'SV', 'DRAFTED', now(), 0)")
                .params(invitation, campaign, invitation + "@example.org", invitation + "@example.org")
                .update();
        return invitation;
    }
}
