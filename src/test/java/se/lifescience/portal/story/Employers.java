package se.lifescience.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.StaffAccessPolicy;
import se.lifescience.portal.login.providers.ProviderData;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.memberships.LoginBindingService;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.organisations.OrganisationDomainService;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.TestLoginProvider.Place;

/** Organisations whose people log in where they work: each kind of provider, and whom it speaks for. */
record Employers(
        JdbcClient jdbc, ProviderService providers, LoginBindingService logins, OrganisationDomainService domains) {

    /** An organisation and the domain of its people's addresses. */
    record Employer(OrganisationId id, String name, String domain) {

        String address(String who) {
            return who + "@" + domain;
        }
    }

    /** The login page knows its domain from what the office wrote of its provider. */
    Employer company() {
        var employer = fresh("Bolaget");
        try (var admin = admin()) {
            assertThat(admin.person().roles()).contains(Roles.ADMIN);
            logins.bind(
                    employer.id(), provider(Place.COMPANY, employer.domain()).value(), "", true);
        }
        return employer;
    }

    /** The login page knows its domain because it is proven to be the organisation's. */
    Employer tenant() {
        var employer = fresh("Regionen");
        try (var admin = admin()) {
            assertThat(admin.person().roles()).contains(Roles.ADMIN);
            logins.bind(employer.id(), provider(Place.TENANTS).value(), TestLoginProvider.TENANT, true);
            domains.claim(employer.id(), employer.domain());
            domains.of(employer.id()).forEach(domain -> domains.vouch(employer.id(), domain.id()));
        }
        return employer;
    }

    /** The login page finds it by its name. */
    Employer university() {
        var employer = fresh("Lärosätet");
        try (var admin = admin()) {
            assertThat(admin.person().roles()).contains(Roles.ADMIN);
            logins.bind(employer.id(), provider(Place.PROXY).value(), "kth.se", true);
        }
        return employer;
    }

    private Employer fresh(String beginning) {
        var name = Setting.freshName(beginning);
        var domain = "d" + name.substring(name.indexOf(' ') + 1) + ".example";
        return new Employer(new Setting(jdbc).organisation(name), name, domain);
    }

    private ProviderId provider(Place place, String... domains) {
        var id = providers.add(new ProviderData(
                place.name().toLowerCase(Locale.ROOT),
                new LocalizedText("Inloggningen " + place, "The login " + place),
                switch (place) {
                    case TENANTS -> ProviderData.Kind.MULTI_TENANT;
                    case PROXY -> ProviderData.Kind.PROXY;
                    default -> ProviderData.Kind.SINGLE;
                },
                place.issuer(),
                TestLoginProvider.CLIENT,
                "a-company-secret",
                List.of("profile", "email"),
                ProviderData.Claims.USUAL,
                NewPersonPolicy.PENDING,
                StaffAccessPolicy.NEVER,
                List.of(),
                List.of(domains)));
        providers.enable(id);
        return id;
    }

    private SignedInAs admin() {
        return SignedInAs.newPerson(jdbc, "Ada Admin", Roles.MEMBER, Roles.OFFICE, Roles.ADMIN);
    }
}
