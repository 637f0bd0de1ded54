package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** Since when somebody may sign: from the first role that may, over all that may, until one that may not. */
@PortalTest
class SigningSinceTests {

    @Autowired
    private MembershipService memberships;

    @Autowired
    private ActingForService acting;

    @Autowired
    private JdbcClient jdbc;

    private OrganisationId organisation;
    private SignedInAs administrator;

    @BeforeEach
    void prepare() {
        var setting = new Setting(jdbc);
        organisation = setting.organisation(Setting.freshName("Granit"));
        administrator = setting.member(organisation, "Aino Alm", MembershipRole.ADMINISTRATOR);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itIsKeptOverRolesThatMaySignAndBeginsAnewAfterOneThatMayNot() {
        var johan = new Setting(jdbc).member(organisation, "Johan Berg", MembershipRole.CONTACT);
        jdbc.sql("update membership set starts_at = now() - interval '1 year' where person_id = ?")
                .param(johan.person().id().value())
                .update();
        var asContact = mandate(johan);

        var asSignatory = as(johan, MembershipRole.SIGNATORY);
        assertThat(asSignatory.since()).isAfter(asContact.since());
        assertThat(as(johan, MembershipRole.ADMINISTRATOR).since()).isEqualTo(asSignatory.since());
        as(johan, MembershipRole.MEMBER);
        assertThat(as(johan, MembershipRole.SIGNATORY).since()).isAfter(asSignatory.since());
    }

    private Mandate as(SignedInAs person, MembershipRole role) {
        administrator.again();
        var row = memberships.members(organisation, "johan", 0, 1).getFirst();
        memberships.change(row.id(), row.version(), role, null);
        return mandate(person);
    }

    private Mandate mandate(SignedInAs person) {
        person.again();
        return acting.choices().getFirst();
    }
}
