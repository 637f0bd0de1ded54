package se.lifescience.portal.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenID provider of all tests, started once: approves whom a test names, and hands out any token it is told to. */
public final class TestLoginProvider {

    /** Makes the ID token for one login from what a correct one would claim. */
    public interface Forge {
        String token(JWTClaimsSet.Builder correct) throws JOSEException;
    }

    /** Issuers beside the usual one, each under a path of its own on the same server. */
    public enum Place {
        /** A company's own issuer, whose keys a test may rotate; it claims to say when people logged in. */
        COMPANY("/company"),
        /** One address for many tenants; tokens name the tenant's issuer. */
        TENANTS("/tenants/organizations/v2.0"),
        /** A federation's proxy, which names the home organisation. */
        PROXY("/proxy"),
        /** Another company's, which has no address to log out at. */
        ALONE("/alone"),
        /** Answers after everybody has gone home. */
        SLOW("/slow"),
        /** Answers with something that is no document. */
        NONSENSE("/nonsense"),
        /** Answers without end. */
        ENDLESS("/endless"),
        /** Answers with an error. */
        BROKEN("/broken"),
        /** Sends those who ask to another address. */
        MOVED("/moved");

        private final String path;

        Place(String path) {
            this.path = path;
        }

        /** What an administrator writes as its issuer. */
        public String issuer() {
            return TestLoginProvider.issuer() + path.replace("organizations", "{tenantid}");
        }
    }

    public static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    public static final String CLIENT = "portal";
    public static final RSAKey KEY = key("signing");

    private static final AtomicReference<RSAKey> COMPANY_KEY = new AtomicReference<>(key("company-1"));
    private static final Map<String, Grant> GRANTS = new ConcurrentHashMap<>();
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String JSON = "application/json";
    private static final HttpServer SERVER = start();

    private TestLoginProvider() {}

    private record Grant(Map<String, String> request, String subject, String name, Forge forge) {}

    public static String issuer() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    /** What the company signs with at present. */
    public static RSAKey companyKey() {
        return COMPANY_KEY.get();
    }

    /** From now on the company signs with another key, and knows only that one. */
    public static void rotateCompanyKey() {
        COMPANY_KEY.set(key("company-" + UUID.randomUUID()));
    }

    /** The token as a place would make it, for one of its people. */
    public static String signedAt(Place place, JWTClaimsSet.Builder claims) throws JOSEException {
        return switch (place) {
            case COMPANY -> signed(header(COMPANY_KEY.get()), claims.issuer(place.issuer()), COMPANY_KEY.get());
            case TENANTS ->
                signed(claims.issuer(place.issuer().replace("{tenantid}", TENANT))
                        .claim("tid", TENANT));
            case ALONE -> signed(claims.issuer(place.issuer()));
            case PROXY -> signed(claims.issuer(place.issuer()).claim("schac_home_organization", "kth.se"));
            default -> throw new IllegalArgumentException("nobody gets that far");
        };
    }

    /** A logout token as the usual provider sends it, for a test to change. */
    public static JWTClaimsSet.Builder logout(String issuer, String subject) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    public static String signedLogout(JWTClaimsSet.Builder claims, @Nullable String type) throws JOSEException {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(KEY.getKeyID())
                        .type(type == null ? null : new JOSEObjectType(type))
                        .build(),
                claims,
                KEY);
    }

    /** An issuer whose discovery document names another. */
    public static String lyingIssuer() {
        return issuer() + "/liar";
    }

    public static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token as it should be. */
    public static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(header(KEY), claims, KEY);
    }

    private static JWSHeader header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    }

    public static String signed(JWSHeader header, JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
        var token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** Approves a login: the address on the portal that the browser would be sent back to. */
    public static URI approve(URI authorization, String subject, String name, Forge forge) {
        var request = parameters(authorization.getRawQuery());
        var code = UUID.randomUUID().toString();
        GRANTS.put(code, new Grant(request, subject, name, forge));
        return URI.create(request.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(request.get("state"), StandardCharsets.UTF_8));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", TestLoginProvider::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = parameters(exchange.getRequestURI().getRawQuery());
            var path = exchange.getRequestURI().getPath();
            for (var place : Place.values()) {
                if (path.startsWith(place.path + "/")) {
                    answer(place, path.substring(place.path.length()), exchange);
                    return;
                }
            }
            switch (path) {
                case "/.well-known/openid-configuration", "/liar/.well-known/openid-configuration" ->
                    send(exchange, 200, JSON, discovery(issuer(), ""));
                case "/jwks" -> send(exchange, 200, JSON, new JWKSet(KEY.toPublicJWK()).toString());
                case "/authorize" -> send(exchange, 200, HTML, choice(exchange.getRequestURI()));
                case "/as" -> {
                    var name = query.get("name");
                    var back = approve(exchange.getRequestURI(), name, name, TestLoginProvider::signed);
                    redirect(exchange, back.toString());
                }
                case "/token" -> token(exchange);
                case "/logout" -> redirect(exchange, query.get("post_logout_redirect_uri"));
                default -> send(exchange, 404, JSON, "{}");
            }
        }
    }

    private static void answer(Place place, String path, HttpExchange exchange) throws IOException {
        switch (place) {
            case SLOW -> wait(20);
            case NONSENSE -> send(exchange, 200, HTML, "<!DOCTYPE html><title>Sorry</title>");
            case ENDLESS -> send(exchange, 200, JSON, "{\"issuer\": \"" + "x".repeat(5_000_000) + "\"}");
            case BROKEN -> send(exchange, 500, JSON, "{}");
            case MOVED -> redirect(exchange, issuer() + "/.well-known/openid-configuration");
            default -> {
                switch (path) {
                    case "/.well-known/openid-configuration" ->
                        send(exchange, 200, JSON, discovery(place.issuer(), place.path));
                    case "/jwks" ->
                        send(
                                exchange,
                                200,
                                JSON,
                                new JWKSet((place == Place.COMPANY ? COMPANY_KEY.get() : KEY).toPublicJWK())
                                        .toString());
                    case "/authorize" -> send(exchange, 200, HTML, choice(exchange.getRequestURI()));
                    case "/as" -> {
                        var name = parameters(exchange.getRequestURI().getRawQuery())
                                .get("name");
                        var back = approve(exchange.getRequestURI(), name, name, claims -> signedAt(place, claims));
                        redirect(exchange, back.toString());
                    }
                    default -> send(exchange, 404, JSON, "{}");
                }
            }
        }
    }

    private static void wait(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String discovery(String issuer, String path) {
        return """
                {"issuer": "%3$s", "authorization_endpoint": "%1$s%2$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s%2$s/jwks",%5$s
                 "response_types_supported": ["code"], "subject_types_supported": ["public"], "claims_supported": ["sub"%4$s],
                 "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"]}
                """.formatted(
                issuer(),
                path,
                issuer,
                path.equals(Place.COMPANY.path) ? ", \"auth_time\"" : "",
                path.equals(Place.ALONE.path) ? "" : " \"end_session_endpoint\": \"%s/logout\",".formatted(issuer()));
    }

    /** A page on which a browser test chooses who to be; each name is also the subject. */
    private static String choice(URI request) {
        return """
                <!DOCTYPE html><html lang="en"><title>Log in</title><form action="as">%s
                <label>Log in as <input name="name"></label><button>Log in</button></form></html>
                """.formatted(parameters(request.getRawQuery()).entrySet().stream()
                .map(parameter -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(parameter.getKey(), parameter.getValue().replace("\"", "&quot;")))
                .collect(Collectors.joining()));
    }

    private static void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var grant = GRANTS.remove(form.getOrDefault("code", ""));
        if (grant == null || !isProof(form.getOrDefault("code_verifier", ""), grant.request())) {
            send(exchange, 400, JSON, "{\"error\": \"invalid_grant\"}");
            return;
        }
        try {
            var idToken = grant.forge().token(correct(grant));
            send(
                    exchange,
                    200,
                    JSON,
                    "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \"%s\"}"
                            .formatted(UUID.randomUUID(), idToken));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder correct(Grant grant) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(grant.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", grant.request().get("nonce"))
                .claim("auth_time", now.getEpochSecond())
                .claim("name", grant.name())
                .claim("email", "the.same@example.org");
    }

    private static boolean isProof(String verifier, Map<String, String> request) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return "S256".equals(request.get("code_challenge_method"))
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .equals(request.get("code_challenge"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a query or a form says, read. */
    public static Map<String, String> parameters(String query) {
        return query == null || query.isEmpty()
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> decoded(pair[0]),
                                pair -> pair.length > 1 ? decoded(pair[1]) : "",
                                (a, b) -> b));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
