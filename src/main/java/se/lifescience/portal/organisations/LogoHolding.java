package se.lifescience.portal.organisations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A logo follows to an organisation that has none. */
@Component
class LogoHolding implements OrganisationHolding {

    private static final String FREE = " where t.organisation_id = :from"
            + " and not exists (select 1 from organisation_logo o where o.organisation_id = :to)";

    private final JdbcClient jdbc;

    LogoHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "logos";
    }

    @Override
    public long count(OrganisationId from, OrganisationId to) {
        return jdbc.sql("select count(*) from organisation_logo t" + FREE)
                .param("from", from.value())
                .param("to", to.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> move(OrganisationId from, OrganisationId to) {
        return jdbc.sql("update organisation_logo t set organisation_id = :to" + FREE + " returning t.id")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void moveBack(Collection<UUID> rows, OrganisationId from, OrganisationId to) {
        jdbc.sql("update organisation_logo set organisation_id = :to where organisation_id = :from and id = any(:rows)")
                .param("from", from.value())
                .param("to", to.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }
}
