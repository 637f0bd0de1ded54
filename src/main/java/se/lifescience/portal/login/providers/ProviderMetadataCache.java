package se.lifescience.portal.login.providers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.ProviderUnusable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Discovery documents and keys, asked for at the first login and kept for an hour, or for as long as the provider is down. */
@Component
class ProviderMetadataCache {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration UNUSED = Duration.ofDays(7);
    private static final int MOST = 1_000;
    private static final List<String> ENDPOINTS = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    /** One for each version of a provider; a version that was changed is asked for no more and leaves by itself. */
    private final Cache<Version, Kept> kept =
            Caffeine.newBuilder().expireAfterAccess(UNUSED).maximumSize(MOST).build();

    private final ProviderHttpClient calls;
    private final JsonMapper json;
    private final Clock clock;

    ProviderMetadataCache(ProviderHttpClient calls, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    ProviderMetadata of(ProviderConfig provider) {
        var version = new Version(provider.id(), provider.version());
        var known = kept.getIfPresent(version);
        if (known != null && known.at().plus(KEPT).isAfter(clock.instant())) {
            return known.discovery();
        }
        try {
            var found = ask(provider);
            kept.put(version, new Kept(clock.instant(), found));
            return found;
        } catch (ProviderUnusable unusable) {
            if (known != null) {
                return known.discovery();
            }
            throw unusable;
        }
    }

    /** Asks anew, whatever is kept; for the test page. */
    ProviderMetadata ask(ProviderConfig provider) {
        var metadata = document(calls.get(address(provider)));
        if (!provider.issuer().equals(metadata.get("issuer"))) {
            throw new ProviderUnusable("provider_names_another_issuer");
        }
        for (var endpoint : ENDPOINTS) {
            if (!(metadata.get(endpoint) instanceof String address)) {
                throw new ProviderUnusable("provider_names_no_" + endpoint);
            }
            calls.check(uri(address));
        }
        return new ProviderMetadata(metadata, keys(String.valueOf(metadata.get("jwks_uri"))));
    }

    private JWKSource<SecurityContext> keys(String address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(uri(address).toURL(), calls)
                    .retrying(false)
                    .rateLimited(false)
                    .outageTolerantForever()
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new ProviderUnusable("provider_address");
        }
    }

    private Map<String, Object> document(byte[] bytes) {
        try {
            var document = json.readValue(bytes, DOCUMENT);
            if (document != null) {
                return document;
            }
        } catch (JacksonException e) {
            throw new ProviderUnusable("provider_nonsense");
        }
        throw new ProviderUnusable("provider_nonsense");
    }

    private static URI address(ProviderConfig provider) {
        return uri(provider.discoveryBase().replaceAll("/$", "") + "/.well-known/openid-configuration");
    }

    private static URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new ProviderUnusable("provider_address");
        }
    }

    private record Version(ProviderId provider, long number) {}

    private record Kept(Instant at, ProviderMetadata discovery) {}
}
