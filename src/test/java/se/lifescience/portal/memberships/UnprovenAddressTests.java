package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.memberships.applications.ApplicationReviewService;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestMail;

/** An address that only a login claims is shown to nobody who decides about its holder, and nothing is written to it. */
@PortalTest
class UnprovenAddressTests extends SpringBrowserlessTest {

    private static final String UNCONFIRMED = "adressen är inte bekräftad; kom genom";
    private static final String HOME = "norrvik.example";

    @Autowired
    private MembershipService memberships;

    @Autowired
    private MembershipInvitationService invitations;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ApplicationReviewService review;

    @Autowired
    private JdbcClient jdbc;

    private Setting setting;
    private OrganisationId organisation;
    private SignedInAs administrator;
    private SignedInAs kim;
    private String claimed = "";

    @BeforeEach
    void prepare() {
        UI.getCurrent().setLocale(Language.SV.locale());
        setting = new Setting(jdbc);
        organisation = setting.organisation(Setting.freshName("Granit"));
        administrator = setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        kim = unproven("Kim Aberg");
        claimed = addressOf(kim);
        // asked for, but never proven
        jdbc.sql("insert into person_address (id, person_id, address, address_key, added_at, mailed_at, version)"
                        + " values (?, ?, ?, lower(?), now(), now(), 0)")
                .params(UUID.randomUUID(), kim.person().id().value(), claimed, claimed)
                .update();
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void administratorsReadThroughWhomSomebodyCame() {
        kim.again();
        memberships.ask(organisation);

        var mail = arrived(addressOf(administrator));
        assertThat(mail).contains("Kim Aberg", UNCONFIRMED).doesNotContain(claimed);
        administrator.again();
        assertThat(memberships.count(organisation, claimed)).isZero();
        UI.getCurrent().navigate("portal/organisations/" + organisation.value());
        assertThat(cells())
                .contains("Kim Aberg")
                .anySatisfy(cell -> assertThat(cell).startsWith(UNCONFIRMED).endsWith(HOME));
        assertThat(cells()).contains(addressOf(administrator)).doesNotContain(claimed);
    }

    @Test
    void nothingIsWrittenToIt() {
        kim.again();
        memberships.ask(organisation);
        administrator.again();
        var asked = memberships.members(organisation, "Kim", 0, 1).getFirst();
        memberships.approve(asked.id(), MembershipRole.ADMINISTRATOR);
        assertThat(arrived(addressOf(administrator))).contains("Kim Aberg");
        SignedInAs.newPerson(jdbc, "Johan Berg", Roles.MEMBER);
        memberships.ask(organisation);

        assertThat(writtenTo(claimed)).isZero();
    }

    @Test
    void anInvitationDoesNotNameIt() {
        setting.join(organisation, kim.person().id(), MembershipRole.ADMINISTRATOR);
        kim.again();
        var invited = UUID.randomUUID() + "@example.org";
        invitations.invite(organisation, "Sara", invited, MembershipRole.MEMBER, null);

        assertThat(arrived(invited)).doesNotContain("Kim Aberg", claimed);
        assertThat(memberships.members(organisation, invited, 0, 5)).hasSize(1);
    }

    @Test
    void theOfficeReadsThroughWhomAnApplicantCame() {
        kim.again();
        var name = Setting.freshName("Frö");
        var id = applications.apply(
                new OrganisationData(name, "", "", Sector.CIVIL_SOCIETY, null, Set.of(), "", List.of(), true), "");
        UI.getCurrent().navigate("portal/organisations/applications/" + id);
        assertThat(everything()).contains("din e-postadress är inte bekräftad", "Bekräfta din adress");

        SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        UI.getCurrent().navigate("office/applications/" + id);
        assertThat(everything()).contains("Kim Aberg · " + UNCONFIRMED, HOME).doesNotContain(claimed);
        assertThat(applications.list(true, 0, 10_000))
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.evidence().address()).isEmpty();
                    assertThat(row.evidence().home()).isEqualTo(HOME);
                });
        review.refuse(id, "Nej");
        assertThat(writtenTo(claimed)).isZero();
    }

    /** Somebody whose login named an address, through a provider and from a home organisation. */
    private SignedInAs unproven(String name) {
        var person = SignedInAs.newPerson(jdbc, name, Roles.MEMBER);
        jdbc.sql("""
                        insert into identity (id, person_id, issuer, subject, provider_id, home, created_at, last_login_at, version)
                        values (?, ?, 'https://idp.example', ?, ?, ?, now(), now(), 0)""")
                .params(
                        Ids.next(),
                        person.person().id().value(),
                        UUID.randomUUID().toString(),
                        ProviderId.OFFICE.value(),
                        HOME)
                .update();
        return person;
    }

    private static String addressOf(SignedInAs person) {
        return person.person().email().orElseThrow().value();
    }

    private static String arrived(String address) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !TestMail.arrivedFor(address).isEmpty());
        return Setting.text(TestMail.arrivedFor(address).getFirst()).replaceAll("\\s+", " ");
    }

    private long writtenTo(String address) {
        return jdbc.sql("select count(*) from delivery where address = ?")
                .param(address)
                .query(Long.class)
                .single();
    }

    /** Names and addresses in the list of members. */
    private List<String> cells() {
        Grid<?> found = find(Grid.class).single();
        var grid = test(found);
        return IntStream.range(0, grid.size())
                .boxed()
                .flatMap(row -> Stream.of(grid.getCellText(row, 0), grid.getCellText(row, 1)))
                .toList();
    }

    private String everything() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
