package se.lifescience.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** What whoever decides about a person sees of them: never an address that only a login claims. */
@PortalTest
class IdentityEvidenceTests {

    private static final String CLAIMED = "generaldirektoren@vardering.example";

    @Autowired
    private LoginService loginService;

    @Autowired
    private PeopleService people;

    @Autowired
    private Translations translations;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void logIn() {
        SignedInAs.newPerson(jdbc, "Anna Admin", Roles.ADMIN);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAddressThatALoginClaimsIsNotShownButWhoVouchedIs() {
        arrive(ProviderId.OFFICE, "norrvik.example");

        assertThat(shown(Language.SV))
                .startsWith("adressen är inte bekräftad; kom genom ")
                .endsWith(", norrvik.example")
                .doesNotContain(CLAIMED);
        assertThat(shown(Language.EN)).startsWith("address not confirmed; came through ");
    }

    @Test
    void aProviderOfOneOrganisationIsNamedAlone() {
        arrive(ProviderId.OFFICE, null);
        assertThat(shown(Language.EN))
                .startsWith("address not confirmed; came through ")
                .doesNotContain(",");
    }

    @Test
    void theHomeIsThatOfTheLatestLogin() {
        arrive(ProviderId.OFFICE, "norrvik.example");
        arrive(ProviderId.OFFICE, "soder.example");
        assertThat(shown(Language.SV)).endsWith(", soder.example");
    }

    @Test
    void aProvenAddressIsShownAlsoBesideAClaimedOne() {
        var person = arrive(ProviderId.OFFICE, "norrvik.example");
        var proven = mark + "@example.org";
        var waiting = "x" + proven;
        jdbc.sql("insert into person_address"
                        + " (id, person_id, address, address_key, added_at, mailed_at, verified_at, version)"
                        + " values (?, ?, ?, ?, now(), now(), now(), 0), (?, ?, ?, ?, now(), now(), null, 0)")
                .params(Ids.next(), person.value(), proven, proven, Ids.next(), person.value(), waiting, waiting)
                .update();

        assertThat(shown(Language.SV)).isEqualTo(proven);
    }

    private String shown(Language language) {
        return people.search("kim " + mark, false, Pageable.ofSize(2))
                .getFirst()
                .evidence()
                .text(language, translations);
    }

    private PersonId arrive(ProviderId provider, @Nullable String home) {
        return loginService
                .arrive(new AuthenticatedIdentity(
                        provider,
                        "https://idp.example",
                        "subject-" + mark,
                        "Kim " + mark,
                        CLAIMED,
                        Language.SV,
                        home,
                        NewPersonPolicy.PENDING,
                        null,
                        null,
                        null,
                        false,
                        "Firefox"))
                .person();
    }
}
