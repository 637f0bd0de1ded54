package se.lifescience.portal.memberships;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.grants.CurrentOrganisations;

/** What an organisation was given is the right of those who act for it, also when it was given before a merge. */
@Component
class ActingOrganisationLookup implements CurrentOrganisations {

    private final ActingForService acting;
    private final JdbcClient jdbc;

    ActingOrganisationLookup(ActingForService acting, JdbcClient jdbc) {
        this.acting = acting;
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> ids() {
        return acting.now()
                .map(mandate -> jdbc.sql("""
                                with recursive theirs as (
                                    select id from organisation where id = ?
                                    union
                                    select o.id from organisation o join theirs t on o.merged_into = t.id)
                                select id from theirs""")
                        .param(mandate.organisation().value())
                        .query(UUID.class)
                        .set())
                .orElseGet(Set::of);
    }
}
