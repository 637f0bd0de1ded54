package se.lifescience.portal.memberships;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.organisations.OrganisationCount;
import se.lifescience.portal.organisations.OrganisationId;

/** How many active members each organisation has. */
@Component
class MemberCount implements OrganisationCount {

    private final JdbcClient jdbc;

    MemberCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.MEMBERS;
    }

    @Override
    public Map<OrganisationId, Long> of(Collection<OrganisationId> organisations) {
        var counts = new HashMap<OrganisationId, Long>();
        jdbc.sql(
                        "select organisation_id, count(*) as number from membership where organisation_id = any(?) and state = 'ACTIVE'"
                                + " group by organisation_id")
                .param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getLong("number"));
                });
        return counts;
    }
}
