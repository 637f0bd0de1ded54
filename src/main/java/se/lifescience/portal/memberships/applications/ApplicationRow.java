package se.lifescience.portal.memberships.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import se.lifescience.portal.accounts.IdentityEvidence;

/** An application in a list. */
public record ApplicationRow(
        UUID id, String name, String applicant, IdentityEvidence evidence, ApplicationState state, Instant createdAt) {

    static ApplicationRow read(ResultSet row) throws SQLException {
        return new ApplicationRow(
                row.getObject("application", UUID.class),
                row.getString("name_sv"),
                row.getString("name"),
                IdentityEvidence.read(row),
                ApplicationState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant());
    }
}
