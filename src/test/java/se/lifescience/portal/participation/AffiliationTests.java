package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.accounts.Profile;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.invitations.InvitationRows;
import se.lifescience.portal.invitations.InvitationTarget;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.PortalTest;

/** A registration keeps where somebody came from, whatever becomes of their profile and their organisation. */
@PortalTest
class AffiliationTests {

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ProfileService profiles;

    @Autowired
    private ActingForService acting;

    @Autowired
    private InvitationTarget target;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nameSectorAndRegionOfTheOrganisationStayAsTheyWere() {
        var occasion = setting.open(5);
        var circle = new se.lifescience.portal.memberships.Setting(jdbc);
        var name = se.lifescience.portal.memberships.Setting.freshName("Granit");
        var organisation = circle.organisation(name);
        describe(organisation, name, "ACADEMIA", "SE-M");
        circle.member(organisation, "Maria Sjoberg", MembershipRole.MEMBER);
        acting.choose(organisation);
        var id = registrations.registerMyself(occasion, "");

        describe(organisation, name + " AB", "INDUSTRY", "SE-AB");

        assertKept(id, name, organisation, "ACADEMIA", "SE-M");
    }

    @Test
    void theRegionOfTheProfileStaysAsItWas() {
        var occasion = setting.open(5);
        try (var member = setting.member()) {
            profiles.change(new Profile("Maria Medlem", "", Language.SV, "SE-M"));
            var id = registrations.registerMyself(occasion, "Egen firma");

            profiles.change(new Profile("Maria Medlem", "", Language.SV, "SE-AB"));

            assertKept(id, "Egen firma", null, null, "SE-M");
        }
    }

    @Test
    void whoeverIsInvitedAsAnOrganisationsComesAsThat() {
        var occasion = setting.open(5);
        var circle = new se.lifescience.portal.memberships.Setting(jdbc);
        var name = se.lifescience.portal.memberships.Setting.freshName("Granit");
        var organisation = circle.organisation(name);
        describe(organisation, name, "REGION", "SE-M");
        var invitation = InvitationRows.insert(jdbc);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> target.accept(
                        occasion.value(),
                        new InvitationTarget.Invitee(
                                invitation,
                                Optional.empty(),
                                "Anna Berg",
                                new EmailAddress(Setting.address()),
                                "Granit",
                                Optional.of(organisation),
                                Language.SV)));
        var id = jdbc.sql("select id from registration where invitation_id = ?")
                .param(invitation)
                .query(UUID.class)
                .single();
        assertKept(new RegistrationId(id), "Granit", organisation, "REGION", "SE-M");
    }

    @Test
    void aGuestSaysOnlyAName() {
        var occasion = setting.open(5);
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        var id = registrations.receipt(setting.ownerLink(occasion, address)).id();
        assertKept(id, "Regionen", null, null, null);
    }

    private void describe(OrganisationId organisation, String name, String sector, String region) {
        jdbc.sql("update organisation set name_sv = ?, name_en = ?, sector = ?, region = ? where id = ?")
                .params(name, name, sector, region, organisation.value())
                .update();
    }

    private void assertKept(
            RegistrationId id,
            String name,
            @Nullable OrganisationId organisation,
            @Nullable String sector,
            @Nullable String region) {
        Map<String, @Nullable Object> kept = jdbc.sql(
                        "select organisation, organisation_id, sector, region from registration where id = ?")
                .param(id.value())
                .query()
                .singleRow();
        assertThat(kept)
                .containsEntry("organisation", name)
                .containsEntry("organisation_id", organisation == null ? null : organisation.value())
                .containsEntry("sector", sector)
                .containsEntry("region", region);
    }
}
