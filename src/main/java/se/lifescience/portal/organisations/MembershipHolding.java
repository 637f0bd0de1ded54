package se.lifescience.portal.organisations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Memberships follow, but for those of people who are in the other one already: those stay behind, and rest. */
@Component
class MembershipHolding implements OrganisationHolding {

    private final JdbcClient jdbc;

    MembershipHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public long count(OrganisationId from, OrganisationId to) {
        return jdbc.sql("""
                        select count(*) from membership t where t.organisation_id = :from
                          and not exists (select 1 from membership o where o.organisation_id = :to
                              and ((t.state in ('ASKED', 'ACTIVE') and o.person_id = t.person_id and o.state in ('ASKED', 'ACTIVE'))
                                  or (t.state = 'INVITED' and o.state = 'INVITED' and o.email_key = t.email_key)))""")
                .param("from", from.value())
                .param("to", to.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> move(OrganisationId from, OrganisationId to) {
        return jdbc.sql("""
                        update membership t set organisation_id = :to where t.organisation_id = :from
                          and not exists (select 1 from membership o where o.organisation_id = :to
                              and ((t.state in ('ASKED', 'ACTIVE') and o.person_id = t.person_id and o.state in ('ASKED', 'ACTIVE'))
                                  or (t.state = 'INVITED' and o.state = 'INVITED' and o.email_key = t.email_key))) returning t.id""")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void moveBack(Collection<UUID> rows, OrganisationId from, OrganisationId to) {
        jdbc.sql("update membership set organisation_id = :to where organisation_id = :from and id = any(:rows)")
                .param("from", from.value())
                .param("to", to.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }
}
