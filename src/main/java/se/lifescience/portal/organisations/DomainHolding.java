package se.lifescience.portal.organisations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Domains follow, but for those that both claim. */
@Component
class DomainHolding implements OrganisationHolding {

    private final JdbcClient jdbc;

    DomainHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "domains";
    }

    @Override
    public long count(OrganisationId from, OrganisationId to) {
        return jdbc.sql("""
                        select count(*) from organisation_domain t where t.organisation_id = :from
                          and not exists (select 1 from organisation_domain o
                              where o.organisation_id = :to and o.domain = t.domain)""")
                .param("from", from.value())
                .param("to", to.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> move(OrganisationId from, OrganisationId to) {
        return jdbc.sql("""
                        update organisation_domain t set organisation_id = :to where t.organisation_id = :from
                          and not exists (select 1 from organisation_domain o
                              where o.organisation_id = :to and o.domain = t.domain) returning t.id""")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void moveBack(Collection<UUID> rows, OrganisationId from, OrganisationId to) {
        jdbc.sql(
                        "update organisation_domain set organisation_id = :to where organisation_id = :from and id = any(:rows)")
                .param("from", from.value())
                .param("to", to.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }
}
