package se.lifescience.portal.login.providers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.LoginLinkService;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.StaffAccessPolicy;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.TestLoginProvider.Place;

/** Logging out here logs out at the provider too, where it can; the portal's own login ends in any case. */
@PortalTest
class ProviderLogoutTests {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProviderService providers;

    @Autowired
    private LoginLinkService links;

    private final String name = "Lo " + UUID.randomUUID().toString().substring(0, 8);
    private String portal = "";

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void prepare() {
        portal = "http://localhost:" + port;
        jdbc.sql("delete from identity_provider where not from_environment").update();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPANY", "TENANTS", "PROXY"})
    void eachKindIsLoggedOutAtItsProvider(Place place) {
        added(place);
        try (var visitor = browser.visitor()) {
            var asked = new CopyOnWriteArrayList<String>();
            visitor.onRequest(request -> keep(request, asked));
            var page = logIn(visitor.newPage(), place.name().toLowerCase(Locale.ROOT));

            logOut(page);
            page.waitForURL(portal + "/");

            assertThat(asked).hasSize(1);
            assertThat(TestLoginProvider.parameters(URI.create(asked.getFirst()).getRawQuery()))
                    .containsEntry("post_logout_redirect_uri", portal + "/")
                    .hasEntrySatisfying(
                            "id_token_hint", token -> assertThat(token).isNotBlank());
            isOver(page);
        }
    }

    @Test
    void whereTheProviderHasNoAddressForItThePortalSaysThatOnlyItIsLeft() {
        added(Place.ALONE);
        try (var visitor = browser.visitor()) {
            var asked = new CopyOnWriteArrayList<String>();
            visitor.onRequest(request -> keep(request, asked));
            var page = logIn(visitor.newPage(), "alone");

            logOut(page);

            assertThat(page.getByText("Det gäller portalen")).isVisible();
            assertThat(asked).isEmpty();
            isOver(page);
        }
    }

    @Test
    void soItDoesAfterALoginByLink() {
        try (var visitor = browser.visitor()) {
            var page = visitor.newPage();
            var address = UUID.randomUUID() + "@association.example";
            page.navigate(portal + "/login/link/"
                    + links.generate(new GenerateOneTimeTokenRequest(address)).getTokenValue());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in"))
                    .click();
            page.getByLabel("Namn").fill(name);
            page.getByText("Fortsätt").click();
            assertThat(page.locator("h1")).hasText("Hej " + name);

            logOut(page);

            assertThat(page.getByText("Du är utloggad")).isVisible();
        }
    }

    private void keep(Request request, List<String> asked) {
        if (request.url().startsWith(TestLoginProvider.issuer() + "/logout")) {
            asked.add(request.url());
        }
    }

    private Page logIn(Page page, String slug) {
        page.navigate(portal + "/oauth2/authorization/" + slug);
        page.getByLabel("Log in as").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.locator("h1").waitFor();
        return page;
    }

    private static void logOut(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Logga ut").setExact(true))
                .first()
                .click();
    }

    private void isOver(Page page) {
        page.navigate(portal + "/portal");
        page.waitForURL(portal + "/login**");
        assertThat(jdbc.sql("select ended_why from login_session where subject = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .isEqualTo("LOGGED_OUT");
    }

    private void added(Place place) {
        try (var admin = SignedInAs.newPerson(jdbc, "Ada Admin", Roles.ADMIN)) {
            var slug = place.name().toLowerCase(Locale.ROOT);
            providers.enable(providers.add(new ProviderData(
                    slug,
                    new LocalizedText(slug, slug),
                    switch (place) {
                        case TENANTS -> ProviderData.Kind.MULTI_TENANT;
                        case PROXY -> ProviderData.Kind.PROXY;
                        default -> ProviderData.Kind.SINGLE;
                    },
                    place.issuer(),
                    TestLoginProvider.CLIENT,
                    "secret",
                    List.of("profile"),
                    ProviderData.Claims.USUAL,
                    NewPersonPolicy.PENDING,
                    StaffAccessPolicy.NEVER,
                    List.of(),
                    List.of())));
        }
    }
}
