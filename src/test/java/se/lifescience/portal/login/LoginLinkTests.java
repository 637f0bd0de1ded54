package se.lifescience.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestClock;
import se.lifescience.portal.testing.Visitor;

/** The one field on the login page, and the links it sends. */
@PortalTest
class LoginLinkTests {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private LoginLinkService links;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLinkLogsInOnceAndLookingAtItDoesNot() {
        var address = someone("association.example");
        var token = token(address);
        var scanner = new Visitor(port);
        assertThat(scanner.get("/login/link/" + token).statusCode()).isEqualTo(200);
        assertThat(scanner.session()).isEmpty();
        var visitor = new Visitor(port);

        var answer = visitor.post("/login/link", "token=" + token);

        assertThat(Visitor.location(answer)).endsWith("/portal/welcome?to=/portal");
        assertThat(jdbc.sql("select name from person p join identity i on i.person_id = p.id where subject = ?")
                        .param(address)
                        .query(String.class)
                        .single())
                .as("no name is made out of the address")
                .isEqualTo(SignedIn.NAMELESS);
        assertThat(visitor.isLoggedIn()).isTrue();
        assertThat(jdbc.sql("select count(*) from identity where subject = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isOne();
        var again = new Visitor(port);
        assertThat(Visitor.location(again.post("/login/link", "token=" + token)))
                .endsWith("/login?error");
        assertThat(again.isLoggedIn()).isFalse();
    }

    @Test
    void aLinkProvesItsAddressAndBringsWhatTheOfficeKnewUnderIt() {
        var address = someone("association.example");
        jdbc.sql("insert into contact (id, name, email, email_key, language, source, created_at, version)"
                        + " values (?, 'En Kontakt', ?, ?, 'SV', 'OFFICE', now(), 0)")
                .params(UUID.randomUUID(), address, address)
                .update();

        new Visitor(port).post("/login/link", "token=" + token(address));
        new Visitor(port).post("/login/link", "token=" + token(address));

        assertThat(jdbc.sql(
                                "select a.person_id from person_address a join identity i on i.person_id = a.person_id"
                                        + " where a.address_key = ? and a.verified_at is not null and i.subject = a.address_key")
                        .param(address)
                        .query(UUID.class)
                        .list())
                .singleElement()
                .isEqualTo(jdbc.sql("select person_id from contact where email_key = ?")
                        .param(address)
                        .query(UUID.class)
                        .single());
    }

    @Test
    void anAddressThatHasProvenAnotherAccountStaysThere() {
        var address = someone("association.example");
        var owner = UUID.randomUUID();
        jdbc.sql("insert into person (id, name, language, state, created_at, version)"
                        + " values (?, 'Owner', 'SV', 'ACTIVE', now(), 0)")
                .param(owner)
                .update();
        jdbc.sql(
                        "insert into person_address (id, person_id, address, address_key, added_at, mailed_at, verified_at, version)"
                                + " values (?, ?, ?, ?, now(), now(), now(), 0)")
                .params(UUID.randomUUID(), owner, address, address)
                .update();
        var visitor = new Visitor(port);

        visitor.post("/login/link", "token=" + token(address));

        assertThat(visitor.isLoggedIn()).isTrue();
        assertThat(jdbc.sql("select person_id from person_address where address_key = ?")
                        .param(address)
                        .query(UUID.class)
                        .list())
                .containsExactly(owner);
    }

    @Test
    void whoWantedToRegisterTheirOrganisationComesThereAfterTheLink() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/login").body()).contains("/portal/organisations/register");
        assertThat(Visitor.location(visitor.get("/portal/organisations/register")))
                .endsWith("/login");

        var answer = visitor.post("/login/link", "token=" + token(someone("association.example")));

        assertThat(Visitor.location(answer)).contains("/portal/organisations/register");
    }

    @Test
    void aLinkIsTooOldAfterTenMinutes() {
        var token = token(someone("association.example"));
        clock.forward(Duration.ofMinutes(10));
        var visitor = new Visitor(port);

        visitor.post("/login/link", "token=" + token);

        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(new Visitor(port).get("/login/link/" + token).body()).contains("använd eller för gammal");
    }

    @Test
    void ofTwentyWhoUseALinkAtOnceOneGetsIn() throws Exception {
        var token = token(someone("association.example"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Callable<String>>();
            IntStream.range(0, 20)
                    .forEach(_ ->
                            tries.add(() -> Visitor.location(new Visitor(port).post("/login/link", "token=" + token))));
            var in = 0;
            for (var answer : threads.invokeAll(tries)) {
                in += answer.get().endsWith("/portal") ? 1 : 0;
            }
            assertThat(in).isOne();
        }
    }

    @Test
    void aLinkNeverBringsOfficeRights() {
        var address = someone("association.example");
        new Visitor(port).post("/login/link", "token=" + token(address));
        jdbc.sql("update person set state = 'ACTIVE' where id = (select person_id from identity where subject = ?)")
                .param(address)
                .update();
        jdbc.sql("insert into person_role select person_id, role from identity, (values ('MEMBER'), ('ADMIN')) r(role)"
                        + " where subject = ?")
                .param(address)
                .update();
        var visitor = new Visitor(port);

        visitor.post("/login/link", "token=" + token(address));

        assertThat(visitor.isLoggedIn()).isTrue();
        assertThat(visitor.get("/oauth2/authorization/office?trial").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherSitesFormCannotLogAnybodyIn() {
        var token = token(someone("association.example"));

        assertThat(new Visitor(port)
                        .post("/login/link", "token=" + token, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(links.isUsable(token)).isTrue();
    }

    @Test
    void theAnswerIsTheSameWhetherTheAddressIsKnownOrNot() {
        var known = someone("known.example");
        new Visitor(port).post("/login/link", "token=" + token(known));

        var toKnown = write(known);
        var toUnknown = write(someone("known.example"));

        assertThat(toKnown.statusCode()).isEqualTo(200).isEqualTo(toUnknown.statusCode());
        assertThat(toKnown.body()).isEqualTo(toUnknown.body()).contains("Titta i din e-post");
        assertThat(toKnown.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aMailboxGetsOnlySoManyAndTheAnswerStaysTheSame() {
        var address = someone("bombed.example");
        var bodies = IntStream.range(0, 6).mapToObj(_ -> write(address).body()).distinct();

        assertThat(bodies).hasSize(1);
        assertThat(jdbc.sql("select count(*) from login_request where address = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aKnownDomainLeadsToItsProviderAndTheChoiceIsRemembered() {
        lead("company-of-links.example");
        var visitor = new Visitor(port);

        var answer = write(visitor, "anna@company-of-links.example");

        assertThat(answer.headers().firstValue("Refresh")).contains("0; url=/oauth2/authorization/office");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-login=office");
        assertThat(visitor.get("/login").body()).contains("name=\"provider\" value=\"office\"");
        assertThat(new Visitor(port).get("/login").body()).doesNotContain("name=\"provider\"");
    }

    /** The first letter of the second is Cyrillic. */
    @Test
    void aDomainThatOnlyLooksAlikeLeadsNowhere() {
        lead("apple-of-links.example");

        assertThat(write("anna@apple-of-links.example").headers().firstValue("Refresh"))
                .isPresent();
        assertThat(write("anna@\u0430pple-of-links.example").headers().firstValue("Refresh"))
                .isEmpty();
        assertThat(IDN.toASCII("\u0430pple-of-links.example")).startsWith("xn--");
    }

    @Test
    void whatIsNoAddressAndNoOrganisationIsSaidAtTheField() {
        for (var typed : List.of("", "a@b", "@", "Okänd förening", "a@b,c@d.example", "a\r\nBcc:x@y.example")) {
            var answer = write(typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(200);
            assertThat(answer.body()).as(typed).contains("who-error");
        }
    }

    @Test
    void aLoginIsFoundByTheNameThatItGoesBy() {
        assertThat(write("LIFE science-kon").body())
                .contains("name=\"provider\" value=\"office\"")
                .doesNotContain("who-error");
    }

    @Test
    void aFormWithoutTicketIsRefused() {
        assertThat(new Visitor(port).post("/login", "who=a%40b.example").statusCode())
                .isEqualTo(403);
    }

    private String token(String address) {
        return links.generate(new GenerateOneTimeTokenRequest(address)).getTokenValue();
    }

    private void lead(String domain) {
        jdbc.sql("insert into login_domain (domain, provider_id) values (?, ?)")
                .params(domain, ProviderId.OFFICE.value())
                .update();
    }

    private HttpResponse<String> write(String typed) {
        return write(new Visitor(port), typed);
    }

    private static HttpResponse<String> write(Visitor visitor, String typed) {
        var page = TICKET.matcher(visitor.get("/login").body());
        assertThat(page.find()).isTrue();
        return visitor.post(
                "/login", "ticket=" + page.group(1) + "&who=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static String someone(String domain) {
        return Arrays.stream(UUID.randomUUID().toString().split("-"))
                        .findFirst()
                        .orElse("x") + "@" + domain;
    }
}
