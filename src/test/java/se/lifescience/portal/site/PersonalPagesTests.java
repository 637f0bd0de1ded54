package se.lifescience.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.story.Letters;
import se.lifescience.portal.story.People;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.Looks;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Watch;

/** What the pages behind personal links keep, in every state that they can be in, by real links and in every look. */
@PortalTest
@ActiveProfiles({"test", "development"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalPagesTests {

    private static final List<String> LANGUAGES = List.of("", "/en");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final PersonalLinks links;
    private Browser browser;

    PersonalPagesTests(@Autowired AutowireCapableBeanFactory beans) {
        links = beans.createBean(PersonalLinks.class);
    }

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void everyStateHasNoAccessibilityFault() {
        var pages = links.all();
        var wrong = new ArrayList<String>();
        for (var language : LANGUAGES) {
            var texts = new ArrayList<String>();
            var complaints = visit(page -> pages.forEach((state, path) -> {
                assertThat(page.navigate(address(language + path)).status())
                        .as(state)
                        .isEqualTo(200);
                texts.add(page.locator("main").innerText().replaceAll("test-[0-9a-f-]+", ""));
                wrong.addAll(Looks.faults(page, language + " " + state));
            }));
            wrong.addAll(complaints);
            assertThat(texts).as("each state has words of its own").doesNotHaveDuplicates();
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aStepThatComesTooLateHasNoAccessibilityFault(String language) {
        var offered = links.offered();
        assertThat(visit(page -> {
                    page.navigate(address(language + offered));
                    links.expire();
                    page.locator("main form button").first().click();
                    page.locator(".notice-stop[role=alert]").waitFor();
                    assertThat(Looks.faults(page, language + " too-late")).isEmpty();
                }))
                .containsExactly("409: " + address(language + offered + "/accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void anInvitationAnsweredWithoutAnAnswerHasNoAccessibilityFault(String language) {
        var invitation = links.invitation();
        assertThat(visit(page -> {
                    page.navigate(address(language + invitation));
                    page.locator("main form button").last().click();
                    page.locator(".error-summary").waitFor();
                    assertThat(Looks.faults(page, language + " invitation-with-errors"))
                            .isEmpty();
                }))
                .containsExactly("422: " + address(language + invitation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aLoginLinkHasNoAccessibilityFaultOnItsWay(String language) {
        var address = "lisa." + PersonalLinks.address();
        People.known(jdbc, "Lisa " + address, address, List.of(Roles.MEMBER));
        assertThat(visit(page -> {
                    page.navigate(address(language + "/login"));
                    page.locator("input[name=who]").fill(address);
                    page.locator("main form button[type=submit]").last().click();
                    page.locator("input[name=who]")
                            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                    assertThat(Looks.faults(page, language + " login-sent")).isEmpty();
                    page.navigate(address(language + Letters.link(Letters.to(address, ""), "login/link")));
                    assertThat(page.locator("main form").count()).isEqualTo(1);
                    assertThat(Looks.faults(page, language + " login-link")).isEmpty();
                }))
                .isEmpty();
    }

    /** Looks through a window, and gives what it complained about. */
    private List<String> visit(Consumer<Page> work) {
        try (var visitor = browser.calmVisitor();
                var page = visitor.newPage()) {
            var watch = new Watch(page);
            work.accept(page);
            return watch.complaints();
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
