package se.lifescience.portal.invitations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.organisations.OrganisationHolding;
import se.lifescience.portal.organisations.OrganisationId;

/** Invitations follow the organisation that those invited represent. */
@Component
class InvitationHolding implements OrganisationHolding {

    private final JdbcClient jdbc;

    InvitationHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public long count(OrganisationId from, OrganisationId to) {
        return jdbc.sql("""
                        select count(*) from invitation t where t.organisation_id = :from and t.organisation_id <> :to""")
                .param("from", from.value())
                .param("to", to.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> move(OrganisationId from, OrganisationId to) {
        return jdbc.sql("""
                        update invitation t set organisation_id = :to where t.organisation_id = :from returning t.id""")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void moveBack(Collection<UUID> rows, OrganisationId from, OrganisationId to) {
        jdbc.sql("update invitation set organisation_id = :to where organisation_id = :from and id = any(:rows)")
                .param("from", from.value())
                .param("to", to.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }
}
