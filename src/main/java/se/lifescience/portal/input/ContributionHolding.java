package se.lifescience.portal.input;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.organisations.OrganisationHolding;
import se.lifescience.portal.organisations.OrganisationId;

/** Contributions follow the organisation they were signed for, and drafts the one they are written for; only the former are counted. */
@Component
class ContributionHolding implements OrganisationHolding {

    private final JdbcClient jdbc;

    ContributionHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "contributions";
    }

    @Override
    public long count(OrganisationId from, OrganisationId to) {
        return jdbc.sql("""
                        select count(*) from contribution t where t.organisation_id = :from and t.organisation_id <> :to""")
                .param("from", from.value())
                .param("to", to.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> move(OrganisationId from, OrganisationId to) {
        return jdbc.sql("""
                        with sent as (update contribution set organisation_id = :to
                                where organisation_id = :from returning id),
                            written as (update contribution_draft set organisation_id = :to
                                where organisation_id = :from returning id)
                        select id from sent union all select id from written""")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void moveBack(Collection<UUID> rows, OrganisationId from, OrganisationId to) {
        jdbc.sql("""
                        with sent as (update contribution set organisation_id = :to
                            where organisation_id = :from and id = any(:rows))
                        update contribution_draft set organisation_id = :to
                            where organisation_id = :from and id = any(:rows)""")
                .param("from", from.value())
                .param("to", to.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }
}
