package se.lifescience.portal.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.kernel.audit.Denied;

/**
 * The domains of organisations: claimed by anybody who may write for one, and its own once a text in DNS proves it or the
 * office vouches for it. A domain that is only claimed gives nothing.
 */
@Service
@PreAuthorize(Access.MEMBER)
public class OrganisationDomainService {

    private static final int MOST = 20;
    private static final String PREFIX = "_life-science-portal.";

    private final TxtRecordResolver dns;
    private final AdministratorPolicy administrators;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationDomainService(
            TxtRecordResolver dns,
            AdministratorPolicy administrators,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dns = dns;
        this.administrators = administrators;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public List<DomainView> of(OrganisationId organisation) {
        administrators.demandAdministratorOrOffice(organisation);
        return jdbc.sql("""
                        select d.*, exists (select 1 from organisation_domain o join organisation g on g.id = o.organisation_id
                            where o.domain = d.domain and o.id <> d.id and g.state = 'ACTIVE') as contested
                        from organisation_domain d where d.organisation_id = ? order by d.domain""")
                .param(organisation.value())
                .query((row, n) -> {
                    var domain = new DomainName(row.getString("domain"));
                    return new DomainView(
                            row.getObject("id", UUID.class),
                            domain.readable(),
                            PREFIX + domain.value(),
                            row.getString("token"),
                            Optional.ofNullable(row.getTimestamp("verified_at")).map(Timestamp::toInstant),
                            "OFFICE".equals(row.getString("verified_by")),
                            row.getBoolean("contested"));
                })
                .list();
    }

    /** Says that a domain is the organisation's; nothing follows until it is proven. */
    public void claim(OrganisationId organisation, String typed) {
        administrators.demandAdministratorOrOffice(organisation);
        var domain = read(organisation, typed);
        if (of(organisation).size() >= MOST) {
            throw Refusal.of("organisations.refusal.domains", MOST).at("domain");
        }
        transaction.executeWithoutResult(status -> {
            var added = jdbc.sql("""
                            insert into organisation_domain (id, organisation_id, domain, token, claimed_at, version)
                            values (?, ?, ?, ?, ?, 0) on conflict do nothing""")
                    .params(
                            Ids.next(),
                            organisation.value(),
                            domain.value(),
                            SecretToken.generate().value(),
                            Timestamp.from(clock.instant()))
                    .update();
            if (added == 0) {
                throw Refusal.conflict("organisations.refusal.domain-known").at("domain");
            }
            audit("organisations.domain-claimed", organisation, domain.value());
        });
    }

    /** A domain that only looks like another is worth a line of its own, whatever comes of it. */
    private DomainName read(OrganisationId organisation, String typed) {
        try {
            return DomainName.of(typed);
        } catch (Refusal refusal) {
            if (refusal.key().equals(DomainName.LOOK_ALIKE)) {
                events.publishEvent(new Denied("organisations.domain-look-alike", organisation.value()));
            }
            throw refusal;
        }
    }

    /** Looks in DNS for the text; asks before the transaction begins, since the answer may take its time. */
    public void verify(OrganisationId organisation, UUID id) {
        administrators.demandAdministratorOrOffice(organisation);
        var claim = of(organisation).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!dns.at(claim.record()).contains(claim.text())) {
            throw Refusal.of("organisations.refusal.dns-missing", claim.record());
        }
        prove(organisation, id, "DNS");
    }

    @PreAuthorize(Access.OFFICE)
    public void vouch(OrganisationId organisation, UUID id) {
        prove(organisation, id, "OFFICE");
    }

    public void remove(OrganisationId organisation, UUID id) {
        administrators.demandAdministratorOrOffice(organisation);
        transaction.executeWithoutResult(status -> {
            var domain = jdbc.sql(
                            "delete from organisation_domain where id = ? and organisation_id = ? returning domain")
                    .params(id, organisation.value())
                    .query(String.class)
                    .optional()
                    .orElseThrow(Refusal::notFound);
            audit("organisations.domain-removed", organisation, domain);
        });
    }

    private void prove(OrganisationId organisation, UUID id, String by) {
        try {
            transaction.executeWithoutResult(status -> {
                var domain = jdbc.sql("""
                                update organisation_domain set verified_by = ?, verified_at = ?, version = version + 1
                                where id = ? and organisation_id = ? returning domain""")
                        .params(by, Timestamp.from(clock.instant()), id, organisation.value())
                        .query(String.class)
                        .optional()
                        .orElseThrow(Refusal::notFound);
                audit("organisations.domain-verified", organisation, domain);
            });
        } catch (DuplicateKeyException taken) {
            events.publishEvent(new Denied(
                    "organisations.domain-contested", organisation.value().toString(), Map.of("domain", nameOf(id))));
            throw Refusal.conflict("organisations.refusal.domain-taken");
        }
    }

    private String nameOf(UUID id) {
        return jdbc.sql("select domain from organisation_domain where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void audit(String what, OrganisationId organisation, String fact) {
        events.publishEvent(new Audited(what, organisation.value().toString(), Map.of("domain", fact)));
    }

    /**
     * A domain that an organisation says is its own.
     *
     * @param readable the domain as people read it
     * @param record the name in DNS at which the text has to stand
     * @param text the text that has to stand there
     * @param verifiedAt when it was proven
     * @param byOffice whether the office vouched for it instead
     * @param contested whether another organisation claims it too
     */
    public record DomainView(
            UUID id,
            String readable,
            String record,
            String text,
            Optional<Instant> verifiedAt,
            boolean byOffice,
            boolean contested) {}
}
