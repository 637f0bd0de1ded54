package se.lifescience.portal.accounts.grants;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;

/**
 * Whether whoever is logged in has a right on one thing, asked at each act anew. The house rule is "a role, or a grant on
 * this thing": on a service {@code @PreAuthorize(Access.OFFICE + " or @grants.has('read', 'advisory-group', #group)")}, on a
 * view {@link RequiresGrant}. A right that is over, revoked or on another thing is none, and a thing that is not there looks
 * like one that is closed.
 */
@Component("grants")
@Transactional(readOnly = true)
public class GrantCheck {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final CurrentOrganisations organisations;
    private final Clock clock;

    GrantCheck(JdbcClient jdbc, CurrentPerson current, CurrentOrganisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Whether the person, or the organisation they act for, has the right now; nobody who is not let in has any. */
    public boolean has(String permission, String kind, UUID target) {
        return current.find()
                .filter(GrantCheck::isLetIn)
                .map(person -> jdbc.sql("""
                                select exists (select from permission_grant
                                    where target_kind = :kind and target_id = :target and permission = :permission
                                      and revoked_at is null and (ends_at is null or ends_at > :now)
                                      and (person_id = :person or organisation_id = any(:organisations)))""")
                        .param("kind", kind)
                        .param("target", target)
                        .param("permission", permission)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("person", person.id().value())
                        .param("organisations", organisations.ids().toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    /** Refuses as not found whoever has no such right. */
    public void demand(String permission, String kind, UUID target) {
        if (!has(permission, kind, target)) {
            throw Refusal.notFound();
        }
    }

    private static boolean isLetIn(SignedIn person) {
        return person.has(Roles.MEMBER) || person.has(Roles.OFFICE) || person.has(Roles.ADMIN);
    }
}
