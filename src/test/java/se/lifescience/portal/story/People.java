package se.lifescience.portal.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.testing.TestLoginProvider;

/** People of a story: known to the portal by issuer and subject, and logging in through the OpenID provider. */
public final class People {

    private People() {}

    /** Makes a person known before their first login; their subject at the provider is their name. */
    public static void known(JdbcClient jdbc, String name, String email, List<String> roles) {
        var now = Timestamp.from(Instant.now());
        var person = Ids.next();
        jdbc.sql("insert into person (id, name, email, language, state, created_at, version)"
                        + " values (?, ?, ?, 'SV', 'ACTIVE', ?, 0)")
                .params(person, name, email, now)
                .update();
        jdbc.sql("insert into identity (id, person_id, issuer, subject, created_at, last_login_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(Ids.next(), person, TestLoginProvider.issuer(), name, now, now)
                .update();
        roles.forEach(role -> jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
                .params(person, role)
                .update());
    }

    /** Logs a person in at the provider, from the portal's own log-in page, and gives their window. */
    public static Page logIn(BrowserContext visitor, String portal, String name) {
        var page = visitor.newPage();
        page.navigate(portal + "/login");
        page.locator("main a[href='/oauth2/authorization/office']").click();
        page.getByLabel("Log in as").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.waitForURL(portal + "/portal**");
        page.locator("h1").waitFor();
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
