package se.lifescience.portal.login.providers;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.Set;

/** What a provider's discovery document says, checked, with the source of its keys. */
record ProviderMetadata(Map<String, Object> metadata, JWKSource<SecurityContext> keys) {

    /** Ways of signing that need a key which only the provider has. */
    static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    String text(String name) {
        return metadata.get(name) instanceof String text ? text : "";
    }
}
