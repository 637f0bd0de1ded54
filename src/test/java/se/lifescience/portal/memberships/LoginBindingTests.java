package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.LoggedIn;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.providers.HomeRealms;
import se.lifescience.portal.login.providers.ProviderRows;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class LoginBindingTests {

    @Autowired
    private LoginBindingService logins;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private HomeRealms ways;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private UUID provider;
    private Setting setting;
    private String name;
    private OrganisationId organisation;
    private SignedInAs administrator;

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        provider = ProviderRows.insert(jdbc);
        name = Setting.freshName("Lärosätet");
        organisation = setting.organisation(name);
        administrator = SignedInAs.newPerson(jdbc, "Anna Ek", Roles.MEMBER, Roles.OFFICE, Roles.ADMIN);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoComesByATrustedLoginIsAMemberAtOnceAndLetIn() {
        logins.bind(organisation, provider, "norrvik.example", true);
        var kim = setting.newcomer("Kim Aberg");

        arrives(kim, provider, "norrvik.example");
        arrives(kim, provider, "norrvik.example");

        kim.again();
        assertThat(memberships.mine())
                .extracting(MembershipService.MyMembership::state)
                .containsExactly(MembershipState.ACTIVE);
        assertThat(memberships.mine().getFirst().role()).isEqualTo(MembershipRole.MEMBER);
        assertThat(setting.stateOf(kim)).isEqualTo("ACTIVE");
    }

    @Test
    void whoComesByAnotherLoginWaitsForAYes() {
        logins.bind(organisation, provider, "", false);
        var kim = setting.newcomer("Kim Aberg");

        arrives(kim, provider, null);

        kim.again();
        assertThat(memberships.mine())
                .extracting(MembershipService.MyMembership::state)
                .containsExactly(MembershipState.ASKED);
        assertThat(setting.stateOf(kim)).isEqualTo("PENDING");
    }

    @Test
    void aProviderSpeaksOnlyForTheOrganisationsItIsBoundTo() {
        logins.bind(organisation, provider, "norrvik.example", true);
        var kim = setting.newcomer("Kim Aberg");

        arrives(kim, provider, "other.example");
        arrives(kim, provider, "NORRVIK.example");
        arrives(kim, provider, null);
        arrives(kim, UUID.randomUUID(), "norrvik.example");
        arrives(kim, ProviderId.LINK.value(), "norrvik.example");

        kim.again();
        assertThat(memberships.mine()).isEmpty();
        assertThat(setting.stateOf(kim)).isEqualTo("PENDING");
    }

    @Test
    void whoWasShownOutDoesNotComeBackByLoggingIn() {
        logins.bind(organisation, provider, "", true);
        var kim = setting.newcomer("Kim Aberg");
        arrives(kim, provider, null);
        kim.again();
        var his = memberships.mine().getFirst().id();
        administrator.again();
        memberships.end(his);

        arrives(kim, provider, null);

        kim.again();
        assertThat(memberships.mine()).isEmpty();
    }

    @Test
    void whomTheOfficeHasShutOutStaysOut() {
        logins.bind(organisation, provider, "", true);
        var kim = setting.newcomer("Kim Aberg");
        jdbc.sql("update person set state = 'DISABLED' where id = ?")
                .param(kim.person().id().value())
                .update();

        arrives(kim, provider, null);

        assertThat(setting.stateOf(kim)).isEqualTo("DISABLED");
    }

    @Test
    void oneLoginSpeaksForOneOrganisationAndALinkForNone() {
        logins.bind(organisation, provider, "a", true);
        var other = setting.organisation(Setting.freshName("Granit"));
        assertThatThrownBy(() -> logins.bind(other, provider, "a", true)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> logins.bind(other, ProviderId.LINK.value(), "", true))
                .isInstanceOf(Refusal.class);
        logins.unbind(organisation, logins.of(organisation).getFirst().id());
        logins.bind(other, provider, "a", true);
        assertThat(logins.of(organisation)).isEmpty();

        SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        assertThatThrownBy(() -> logins.bind(other, provider, "b", true)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theLoginPageFindsTheWayByNameAndByProvenDomainOnly() {
        logins.bind(organisation, provider, "", true);
        var domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        jdbc.sql("""
                        insert into organisation_domain (id, organisation_id, domain, token, claimed_at, version)
                        values (?, ?, ?, 'x', now(), 0)""").params(UUID.randomUUID(), organisation.value(), domain).update();

        assertThat(ways.atDomain(domain)).isEmpty();
        jdbc.sql("update organisation_domain set verified_at = now(), verified_by = 'OFFICE' where domain = ?")
                .param(domain)
                .update();
        assertThat(ways.atDomain(domain)).containsExactly(provider);
        assertThat(ways.named(name.substring(0, 14), Language.SV, 5)).contains(new HomeRealms.Way(name, provider));
        assertThat(ways.named(" ", Language.SV, 5)).isEmpty();
        assertThat(ways.named("%", Language.SV, 5)).isEmpty();
    }

    /** A login happens before anybody is logged in. */
    private void arrives(SignedInAs person, UUID by, @Nullable String home) {
        SecurityContextHolder.clearContext();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new LoggedIn(person.person().id(), by, home, true)));
    }
}
