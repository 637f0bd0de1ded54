package se.lifescience.portal.login.providers;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lifescience.portal.login.ProviderUnusable;

/**
 * What a provider answered when asked.
 *
 * @param outcome {@code ok}, or a word for what is wrong
 * @param endpoints what its discovery document names, in order
 * @param keys its signing keys: id and kind
 */
public record ProviderCheck(String outcome, Map<String, String> endpoints, List<String> keys) {

    private static final List<String> NAMED = List.of(
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "userinfo_endpoint",
            "jwks_uri",
            "end_session_endpoint",
            "backchannel_logout_supported",
            "acr_values_supported",
            "scopes_supported",
            "code_challenge_methods_supported");
    private static final int LONGEST = 300;

    static ProviderCheck of(ProviderConfig provider, ProviderMetadataCache providerMetadataCache) {
        var endpoints = new LinkedHashMap<String, String>();
        try {
            var providerMetadata = providerMetadataCache.ask(provider);
            NAMED.stream()
                    .filter(providerMetadata.metadata()::containsKey)
                    .forEach(name -> endpoints.put(
                            name,
                            shortened(String.valueOf(providerMetadata.metadata().get(name)))));
            var keys = providerMetadata.keys().get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                    .map(key -> shortened(key.getKeyID() + " (" + key.getKeyType() + ")"))
                    .toList();
            return new ProviderCheck(keys.isEmpty() ? "provider_has_no_keys" : "ok", endpoints, keys);
        } catch (ProviderUnusable unusable) {
            return new ProviderCheck(unusable.reason(), endpoints, List.of());
        } catch (KeySourceException e) {
            return new ProviderCheck("provider_keys_unreadable", endpoints, List.of());
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
