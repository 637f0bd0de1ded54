package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.accounts.grants.GrantHolder;
import se.lifescience.portal.accounts.grants.GrantService;
import se.lifescience.portal.accounts.grants.GrantTarget;
import se.lifescience.portal.accounts.grants.RequiresGrant;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** A view of one thing opens for a role or for a right on that thing; to all others there is no such page. */
@PortalTest
class GrantGuardTests extends SpringBrowserlessTest {

    private static final String KIND = "guarded-thing";
    private static final String READ = "guarded.read";
    private static final String NO_SUCH_PAGE = "Sidan finns inte";

    @Autowired
    private GrantService grants;

    @Autowired
    private JdbcClient jdbc;

    private final UUID thing = UUID.randomUUID();
    private SignedInAs staff;
    private SignedInAs kim;

    /** A page that tells when it was made. */
    @RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
    @RequiresGrant(permission = READ, on = KIND)
    public static class GuardedView extends Div {

        public GuardedView() {
            setText("Det hemliga");
        }
    }

    @BeforeEach
    void prepare() {
        RouteConfiguration.forSessionScope().setRoute("guarded/:id", GuardedView.class);
        UI.getCurrent().setLocale(Language.SV.locale());
        staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        kim = SignedInAs.newPerson(jdbc, "Kim Aberg", Roles.MEMBER);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRoleOpensIt() {
        staff.again();
        assertThat(page(thing.toString())).contains("Det hemliga");
    }

    @Test
    void aRightOnThisThingOpensIt() {
        give(thing);
        kim.again();
        assertThat(page(thing.toString())).contains("Det hemliga");
    }

    @Test
    void withoutARightThereIsNoSuchPageAsThereIsNoneOfAnUnknownThing() {
        give(UUID.randomUUID());
        kim.again();
        var closed = page(thing.toString());
        assertThat(closed).contains(NO_SUCH_PAGE).doesNotContain("Det hemliga");
        assertThat(page(UUID.randomUUID().toString())).isEqualTo(closed);
        assertThat(page("nonsense")).isEqualTo(closed);
    }

    @Test
    void aRightThatIsOverOrRevokedOpensNothing() {
        var right = give(thing);
        jdbc.sql("update permission_grant set ends_at = now() where id = ?")
                .param(right)
                .update();
        kim.again();
        assertThat(page(thing.toString())).contains(NO_SUCH_PAGE);

        var another = give(thing);
        kim.again();
        assertThat(page(thing.toString())).contains("Det hemliga");
        staff.again();
        grants.revoke(another);
        kim.again();
        UI.getCurrent().navigate("portal");
        assertThat(page(thing.toString())).contains(NO_SUCH_PAGE);
    }

    private UUID give(UUID on) {
        staff.again();
        return grants.give(
                new GrantTarget(KIND, on), READ, GrantHolder.person(kim.person().id()), null);
    }

    private String page(String id) {
        UI.getCurrent().navigate("guarded/" + id);
        return getCurrentView().getElement().getTextRecursively();
    }
}
