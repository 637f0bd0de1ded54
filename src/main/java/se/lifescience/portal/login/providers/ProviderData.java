package se.lifescience.portal.login.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.StaffAccessPolicy;

/**
 * What the office decides about an OpenID provider.
 *
 * @param slug its short name in addresses; decided once
 * @param issuer where its discovery document is; for many tenants with {@code {tenantid}} in the tenant's place
 * @param clientSecret a new secret, or nothing to keep the one there is
 * @param scopes beside {@code openid}
 * @param domains of addresses whose owners the login page sends there
 */
public record ProviderData(
        String slug,
        LocalizedText name,
        Kind kind,
        String issuer,
        String clientId,
        @Nullable String clientSecret,
        List<String> scopes,
        Claims claims,
        NewPersonPolicy newcomers,
        StaffAccessPolicy staffLogin,
        List<String> staffAcr,
        List<String> domains) {

    /** The names of the claims that say what somebody is called, where to write to, and which their home is. */
    public record Claims(String name, String email, String home) {

        public static final Claims USUAL = new Claims("name", "email", "schac_home_organization");
    }

    @Override
    public String toString() {
        return "ProviderData[" + slug + "]";
    }

    /** Whom an OpenID provider speaks for, which decides what its tokens must say. */
    public enum Kind {
        /** One organisation's own issuer. */
        SINGLE,
        /** One issuer address for many tenants, as Microsoft Entra's; the tenant stands in the issuer and in a claim. */
        MULTI_TENANT,
        /** A federation's proxy, as the universities'; a claim names the home organisation. */
        PROXY
    }
}
