package se.lifescience.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class OrganisationDomainsTests {

    private static NameServer server;

    @Autowired
    private OrganisationDomainService wired;

    @Autowired
    private AdministratorPolicy mandates;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private OrganisationDomainService domains;
    private Setting setting;
    private OrganisationId organisation;
    private SignedInAs administrator;
    private String domain;

    @BeforeAll
    static void start() throws Exception {
        server = new NameServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        organisation = setting.organisation(Setting.freshName("Granit"));
        administrator = setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        domain = "d" + UUID.randomUUID().toString().substring(0, 12) + ".example";
        domains = new OrganisationDomainService(
                new TxtRecordResolver("127.0.0.1:" + server.port()), mandates, jdbc, transaction, events, clock);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTextInDnsProvesADomain() {
        domains.claim(organisation, "Anna@" + domain.toUpperCase(Locale.ROOT));
        var claim = domains.of(organisation).getFirst();
        assertThat(claim.readable()).isEqualTo(domain);
        assertThat(claim.verifiedAt()).isEmpty();
        assertRefused(() -> domains.verify(organisation, claim.id()), "organisations.refusal.dns-missing");

        server.put(claim.record(), "something else");
        assertRefused(() -> domains.verify(organisation, claim.id()), "organisations.refusal.dns-missing");

        server.put(claim.record(), claim.text());
        domains.verify(organisation, claim.id());
        assertThat(domains.of(organisation).getFirst().verifiedAt()).isPresent();
        assertThat(domains.of(organisation).getFirst().byOffice()).isFalse();
    }

    @Test
    void aNameServerThatIsSilentIsTold() {
        domains.claim(organisation, domain);
        var claim = domains.of(organisation).getFirst();
        server.ignore(claim.record());

        assertRefused(() -> domains.verify(organisation, claim.id()), "organisations.refusal.dns");
        assertThat(domains.of(organisation).getFirst().verifiedAt()).isEmpty();
    }

    @Test
    void aDomainThatTwoClaimIsToldAndBelongsToTheOneThatProvesIt() {
        domains.claim(organisation, domain);
        var theirs = setting.organisation(Setting.freshName("Havtorn"));
        setting.member(theirs, "Fatima Haddad", MembershipRole.ADMINISTRATOR);
        domains.claim(theirs, domain);
        var claim = domains.of(theirs).getFirst();
        assertThat(claim.contested()).isTrue();
        server.put(claim.record(), claim.text());
        domains.verify(theirs, claim.id());

        administrator.again();
        var mine = domains.of(organisation).getFirst();
        assertThat(mine.contested()).isTrue();
        assertThat(mine.text()).isNotEqualTo(claim.text());
        assertRefused(() -> domains.verify(organisation, mine.id()), "organisations.refusal.dns-missing");
        server.put(mine.record(), mine.text());
        assertRefused(() -> domains.verify(organisation, mine.id()), "organisations.refusal.domain-taken");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'organisations.domain-contested' and subject = ?")
                        .param(organisation.value().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The first letter is Cyrillic. */
    @Test
    void aDomainThatOnlyLooksLikeAnothersIsRefusedAndKept() {
        assertRefused(
                () -> domains.claim(organisation, "\u0430pple.example"), "organisations.refusal.domain-look-alike");
        assertRefused(
                () -> domains.claim(organisation, "xn--pple-43d.example"), "organisations.refusal.domain-look-alike");

        assertThat(domains.of(organisation)).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'organisations.domain-look-alike' and subject = ?")
                        .param(organisation.value().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theOfficesWordIsEnoughAndOnlyTheOffices() {
        wired.claim(organisation, domain);
        var claim = wired.of(organisation).getFirst();
        assertThatThrownBy(() -> wired.vouch(organisation, claim.id())).isInstanceOf(AccessDeniedException.class);
        SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        wired.vouch(organisation, claim.id());
        assertThat(wired.of(organisation).getFirst().byOffice()).isTrue();
    }

    @Test
    void anotherOrganisationsDomainsAreNotFound() {
        domains.claim(organisation, domain);
        var claim = domains.of(organisation).getFirst();
        assertRefused(() -> domains.claim(organisation, domain), "organisations.refusal.domain-known");
        var theirs = setting.organisation(Setting.freshName("Havtorn"));
        setting.member(theirs, "Fatima Haddad", MembershipRole.ADMINISTRATOR);
        assertRefused(() -> domains.of(organisation), "kernel.refusal.not-found");
        assertRefused(() -> domains.claim(organisation, "x" + domain), "kernel.refusal.not-found");
        assertRefused(() -> domains.remove(theirs, claim.id()), "kernel.refusal.not-found");
        assertRefused(() -> domains.verify(theirs, claim.id()), "kernel.refusal.not-found");
        administrator.again();
        domains.remove(organisation, claim.id());
        assertThat(domains.of(organisation)).isEmpty();
    }

    private static void assertRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
