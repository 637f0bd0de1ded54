package se.lifescience.portal.memberships;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.organisations.AdministratorPolicy;
import se.lifescience.portal.organisations.OrganisationId;

/** Knows, at each act anew, who may do what for which organisation. */
@Component
class MandateTable implements AdministratorPolicy {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final PortalSettings settings;
    private final Clock clock;

    MandateTable(JdbcClient jdbc, CurrentPerson current, PortalSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    List<Mandate> of(PersonId person) {
        return jdbc.sql("""
                        select o.id, o.name_sv, o.name_en, m.role,
                            coalesce(m.signs_since, m.starts_at, m.created_at) as since
                        from membership m join organisation o on o.id = m.organisation_id
                        where m.person_id = ? and m.state = 'ACTIVE' and o.state = 'ACTIVE'
                          and (m.ends_on is null or m.ends_on >= ?)
                        order by lower(o.name_sv), o.id""")
                .params(person.value(), today())
                .query((row, n) -> new Mandate(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        LocalizedText.of(row.getString("name_sv"), row.getString("name_en")),
                        MembershipRole.valueOf(row.getString("role")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    Optional<Mandate> of(PersonId person, OrganisationId organisation) {
        return of(person).stream()
                .filter(mandate -> mandate.organisation().equals(organisation))
                .findFirst();
    }

    @Override
    public void demandAdministratorOrOffice(OrganisationId organisation) {
        var person = current.get();
        if (!person.isStaff()
                && of(person.id(), organisation)
                        .filter(mandate -> mandate.role().mayAdminister())
                        .isEmpty()) {
            throw Refusal.notFound();
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
