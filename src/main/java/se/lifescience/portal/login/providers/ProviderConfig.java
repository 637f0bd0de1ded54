package se.lifescience.portal.login.providers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.StaffAccessPolicy;

/** A provider as a login needs it, read from its row. */
record ProviderConfig(
        ProviderId id,
        long version,
        String slug,
        LocalizedText name,
        ProviderData.Kind kind,
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        ProviderData.Claims claims,
        ProviderView.State state,
        NewPersonPolicy newcomers,
        StaffAccessPolicy staffLogin,
        List<String> staffAcr) {

    static final String TENANT = "{tenantid}";
    private static final int LONGEST_HOME = 253;

    boolean isEnabled() {
        return state == ProviderView.State.ENABLED;
    }

    /** The issuer that a token of this tenant must name; the template where there is one issuer for many. */
    String issuer(@Nullable String tenant) {
        return kind == ProviderData.Kind.MULTI_TENANT && tenant != null ? issuer.replace(TENANT, tenant) : issuer;
    }

    /** The base of the discovery document; at a provider for many tenants, the one for organisations. */
    String discoveryBase() {
        return issuer.replace(TENANT, "organizations");
    }

    /** The tenant or home organisation that the checked claims name; a scoped value counts by its scope. */
    Optional<String> home(Map<String, Object> claims) {
        return switch (kind) {
            case SINGLE -> Optional.empty();
            case MULTI_TENANT -> Optional.ofNullable(claims.get("tid")).map(String::valueOf);
            case PROXY ->
                Optional.ofNullable(claims.get(this.claims.home()))
                        .map(String::valueOf)
                        .map(value ->
                                value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
                        .filter(value -> value.length() <= LONGEST_HOME && value.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
        };
    }

    @Override
    public String toString() {
        return "ProviderConfig[" + slug + "]";
    }
}
