package se.lifescience.portal.memberships;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.PersonActivation;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.login.LoggedIn;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationLookup;
import se.lifescience.portal.organisations.OrganisationRegister;

/**
 * For which organisation each identity provider speaks, and the memberships that follow from logging in by it. A provider
 * gives nothing in an organisation it is not bound to, whatever its tokens say; a one-time link never gives anything.
 */
@Service
@PreAuthorize(Access.ADMIN)
@Transactional
public class LoginBindingService {

    private static final int LONGEST_HOME = 200;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final OrganisationRegister register;
    private final OrganisationLookup organisations;
    private final MembershipMails letters;
    private final PersonActivation personActivation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoginBindingService(
            JdbcClient jdbc,
            Memberships memberships,
            OrganisationRegister register,
            OrganisationLookup organisations,
            MembershipMails letters,
            PersonActivation personActivation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.register = register;
        this.organisations = organisations;
        this.letters = letters;
        this.personActivation = personActivation;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(Access.OFFICE)
    @Transactional(readOnly = true)
    public List<Binding> of(OrganisationId organisation) {
        return jdbc.sql("select * from organisation_login where organisation_id = ? order by home, id")
                .param(organisation.value())
                .query((row, n) -> new Binding(
                        row.getObject("id", UUID.class),
                        row.getObject("provider", UUID.class),
                        row.getString("home"),
                        row.getBoolean("at_once")))
                .list();
    }

    @RequiresRecentLogin
    public void bind(OrganisationId organisation, UUID provider, String home, boolean atOnce) {
        register.lock(organisation);
        if (provider.equals(ProviderId.LINK.value())) {
            throw Refusal.of("organisations.refusal.link-speaks-for-nobody").at("provider");
        }
        var id = Ids.next();
        try {
            jdbc.sql(
                            "insert into organisation_login (id, organisation_id, provider, home, at_once) values (?, ?, ?, ?, ?)")
                    .params(id, organisation.value(), provider, SingleLine.of("home", home, LONGEST_HOME), atOnce)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("organisations.refusal.login-taken").at("home");
        }
        events.publishEvent(new Audited(
                "memberships.login-bound",
                organisation.value().toString(),
                Map.of("provider", provider.toString(), "atOnce", String.valueOf(atOnce))));
    }

    @RequiresRecentLogin
    public void unbind(OrganisationId organisation, UUID binding) {
        var gone = jdbc.sql("delete from organisation_login where id = ? and organisation_id = ?")
                .params(binding, organisation.value())
                .update();
        if (gone == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(new Audited("memberships.login-unbound", organisation.value()));
    }

    /** Inside the login's transaction: makes the membership, or asks the administrators for it, the first time only. */
    @EventListener
    @PreAuthorize(Access.INTERNAL)
    public void arrived(LoggedIn arrival) {
        speaksFor(arrival.provider(), Objects.requireNonNullElse(arrival.home(), ""))
                .ifPresent(bound -> welcome(arrival, bound));
    }

    private void welcome(LoggedIn arrival, Bound bound) {
        var organisation = bound.organisation();
        if (isKnown(organisation, arrival)) {
            return;
        }
        register.lock(organisation);
        if (isKnown(organisation, arrival)) {
            return;
        }
        var now = clock.instant();
        var membership = memberships.saveAndFlush(
                bound.atOnce()
                        ? Membership.begun(
                                organisation, arrival.person(), MembershipRole.MEMBER, Membership.Origin.LOGIN, now)
                        : Membership.asked(organisation, arrival.person(), Membership.Origin.LOGIN, now));
        if (bound.atOnce()) {
            personActivation.activate(arrival.person());
        } else {
            letters.asked(
                    organisation,
                    organisations
                            .find(organisation)
                            .orElseThrow(Refusal::notFound)
                            .name(),
                    membership.id().value(),
                    arrival.person());
        }
        events.publishEvent(new Audited(
                "memberships.membership-by-login",
                membership.id().value().toString(),
                Map.of(
                        "organisation",
                        organisation.value().toString(),
                        "state",
                        membership.state().name())));
    }

    /** Also one that was ended: whoever was shown out does not come back by logging in. */
    private boolean isKnown(OrganisationId organisation, LoggedIn arrival) {
        return jdbc.sql("select count(*) from membership where organisation_id = ? and person_id = ?")
                        .params(organisation.value(), arrival.person().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Bound> speaksFor(UUID provider, String home) {
        return jdbc.sql("""
                        select l.organisation_id, l.at_once from organisation_login l
                        join organisation o on o.id = l.organisation_id
                        where l.provider = ? and l.home = ? and o.state = 'ACTIVE'""")
                .params(provider, home)
                .query((row, n) -> new Bound(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getBoolean("at_once")))
                .optional();
    }

    private record Bound(OrganisationId organisation, boolean atOnce) {}

    /**
     * That an identity provider speaks for an organisation.
     *
     * @param home the tenant or home organisation it names; empty where the provider speaks for one organisation only
     * @param atOnce whether whoever comes that way is a member at once, or waits for an administrator's yes
     */
    public record Binding(UUID id, UUID provider, String home, boolean atOnce) {}
}
