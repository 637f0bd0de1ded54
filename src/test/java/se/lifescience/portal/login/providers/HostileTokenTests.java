package se.lifescience.portal.login.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.ProviderUnusable;
import se.lifescience.portal.login.StaffAccessPolicy;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.TestLoginProvider.Forge;
import se.lifescience.portal.testing.Visitor;

/** Tokens that somebody made to get in; none of them does, and each is seen. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class HostileTokenTests {

    private static final Map<String, Forge> HOSTILE = hostile();

    @LocalServerPort
    private int port;

    @Autowired
    private ProviderMetadataCache providerMetadataCache;

    static Stream<String> names() {
        return HOSTILE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedAndSeen(String name, CapturedOutput output) {
        var visitor = new Visitor(port);

        var answer = visitor.logIn("somebody", "Somebody", HOSTILE.get(name));

        assertThat(Visitor.location(answer)).endsWith("/login?error");
        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(output.getOut().lines().filter(line -> line.contains("Login refused:")))
                .hasSize(1);
    }

    @Test
    void theTokenAsItShouldBeLetsIn() {
        var visitor = new Visitor(port);

        visitor.logIn("good", "Good");

        assertThat(visitor.isLoggedIn()).isTrue();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(HOSTILE).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void aProviderThatNamesAnotherIssuerIsNotUsed() {
        var provider = new ProviderConfig(
                new ProviderId(UUID.randomUUID()),
                0,
                "liar",
                new LocalizedText("", ""),
                ProviderData.Kind.SINGLE,
                TestLoginProvider.lyingIssuer(),
                TestLoginProvider.CLIENT,
                "secret",
                List.of(),
                ProviderData.Claims.USUAL,
                ProviderView.State.ENABLED,
                NewPersonPolicy.MEMBER,
                StaffAccessPolicy.ALWAYS,
                List.of());

        assertThatThrownBy(() -> providerMetadataCache.of(provider))
                .isInstanceOf(ProviderUnusable.class)
                .hasMessageContaining("issuer");
    }

    private static Map<String, Forge> hostile() {
        var hostile = new LinkedHashMap<String, Forge>();
        claims(hostile, "another issuer", claims -> claims.issuer("https://evil.example"));
        claims(
                hostile,
                "an issuer that only begins like ours",
                claims -> claims.issuer(TestLoginProvider.issuer() + "/"));
        claims(hostile, "no issuer", claims -> claims.issuer(null));
        claims(hostile, "another audience", claims -> claims.audience("another"));
        claims(hostile, "no audience", claims -> claims.audience((String) null));
        claims(
                hostile,
                "several audiences, no authorised party",
                claims -> claims.audience(List.of(TestLoginProvider.CLIENT, "another")));
        claims(
                hostile,
                "several audiences, another authorised party",
                claims -> claims.audience(List.of(TestLoginProvider.CLIENT, "another"))
                        .claim("azp", "another"));
        claims(hostile, "another authorised party", claims -> claims.claim("azp", "another"));
        claims(hostile, "expired", claims -> claims.expirationTime(at(-600)));
        claims(hostile, "no expiry", claims -> claims.expirationTime(null));
        claims(
                hostile,
                "issued in the future",
                claims -> claims.issueTime(at(600)).expirationTime(at(1200)));
        claims(hostile, "no time of issue", claims -> claims.issueTime(null));
        claims(hostile, "not valid yet", claims -> claims.notBeforeTime(at(600)));
        claims(hostile, "no subject", claims -> claims.subject(null));
        claims(hostile, "a blank subject", claims -> claims.subject(" "));
        claims(hostile, "a subject of 300 characters", claims -> claims.subject("s".repeat(300)));
        claims(hostile, "no nonce", claims -> claims.claim("nonce", null));
        claims(hostile, "another nonce", claims -> claims.claim("nonce", "another"));
        hostile.put("no signature", claims -> new PlainJWT(claims.build()).serialize());
        hostile.put("signed with the public key as a secret", HostileTokenTests::signedWithPublicKey);
        hostile.put("an unknown key", claims -> signed("unknown", claims));
        hostile.put("another key under the name of ours", claims -> signed("signing", claims));
        hostile.put(
                "a header that says where to find the key",
                claims -> TestLoginProvider.signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("theirs")
                                .jwkURL(URI.create(TestLoginProvider.issuer() + "/jwks"))
                                .build(),
                        claims,
                        TestLoginProvider.key("theirs")));
        hostile.put("a key brought along", HostileTokenTests::withKeyBroughtAlong);
        hostile.put("changed after signing", claims -> {
            var parts = TestLoginProvider.signed(claims).split("\\.", -1);
            var changed =
                    new PlainJWT(claims.subject("another").build()).serialize().split("\\.", -1);
            return parts[0] + "." + changed[1] + "." + parts[2];
        });
        hostile.put("no token at all", claims -> "x");
        return hostile;
    }

    private static void claims(Map<String, Forge> hostile, String name, Consumer<JWTClaimsSet.Builder> change) {
        hostile.put(name, claims -> {
            change.accept(claims);
            return TestLoginProvider.signed(claims);
        });
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signed(String keyId, JWTClaimsSet.Builder claims) throws JOSEException {
        return TestLoginProvider.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims, TestLoginProvider.key(keyId));
    }

    private static String signedWithPublicKey(JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(TestLoginProvider.KEY.getKeyID())
                        .build(),
                claims.build());
        token.sign(new MACSigner(TestLoginProvider.KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String withKeyBroughtAlong(JWTClaimsSet.Builder claims) throws JOSEException {
        var theirs = TestLoginProvider.key("theirs");
        return TestLoginProvider.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(theirs.toPublicJWK())
                        .build(),
                claims,
                theirs);
    }
}
