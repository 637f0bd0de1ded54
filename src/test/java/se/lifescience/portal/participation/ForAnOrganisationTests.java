package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class ForAnOrganisationTests {

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ActingForService acting;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRegistrationRemembersPersonAndOrganisation() {
        var occasion = setting.open(5);
        var circle = new se.lifescience.portal.memberships.Setting(jdbc);
        var name = se.lifescience.portal.memberships.Setting.freshName("Granit");
        var organisation = circle.organisation(name);
        var maria = circle.member(organisation, "Maria Sjoberg", MembershipRole.MEMBER);
        acting.choose(organisation);
        assertThat(registrations.myOrganisation()).contains(name);

        var id = registrations.registerMyself(occasion, "Något annat");

        assertThat(jdbc.sql("select count(*) from registration where id = ? and person_id = ? and organisation_id = ?"
                                + " and organisation = ?")
                        .params(id.value(), maria.person().id().value(), organisation.value(), name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoActsForThemselvesRegistersForThemselves() {
        var occasion = setting.open(5);
        var circle = new se.lifescience.portal.memberships.Setting(jdbc);
        var organisation = circle.organisation(se.lifescience.portal.memberships.Setting.freshName("Granit"));
        circle.member(organisation, "Maria Sjoberg", MembershipRole.MEMBER);
        acting.choose(organisation);
        acting.choose(null);

        var id = registrations.registerMyself(occasion, "Egen firma");

        assertThat(jdbc.sql("select organisation from registration where id = ? and organisation_id is null")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Egen firma");
    }
}
