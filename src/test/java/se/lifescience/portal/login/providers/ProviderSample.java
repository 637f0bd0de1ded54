package se.lifescience.portal.login.providers;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.lifescience.portal.development.SampleContent;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.StaffAccessPolicy;

/** The three other kinds of login: a company's own, one for many tenants, and the universities' proxy. */
@Component
@Profile("development")
@Order(5)
class ProviderSample implements SampleContent {

    private final ProviderService providers;
    private final String base;

    ProviderSample(ProviderService providers, @Value("${portal.login.issuer}") String base) {
        this.providers = providers;
        this.base = base;
    }

    @Override
    public void create() {
        add("nordpharma", "Nordpharma", ProviderData.Kind.SINGLE, "/company", "nordpharma.example");
        add("entra", "Microsoft", ProviderData.Kind.MULTI_TENANT, "/tenants/{tenantid}/v2.0", "regionnorr.example");
        add("swamid", "SWAMID", ProviderData.Kind.PROXY, "/proxy", "kth.se");
    }

    private void add(String slug, String name, ProviderData.Kind kind, String path, String domain) {
        providers.enable(providers.add(new ProviderData(
                slug,
                new LocalizedText(name, name),
                kind,
                base + path,
                "portal",
                "secret",
                List.of("profile", "email"),
                ProviderData.Claims.USUAL,
                NewPersonPolicy.PENDING,
                StaffAccessPolicy.NEVER,
                List.of(),
                List.of(domain))));
    }
}
