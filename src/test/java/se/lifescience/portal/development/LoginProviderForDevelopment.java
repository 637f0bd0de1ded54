package se.lifescience.portal.development;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** An OpenID provider with ready-made people, in a Spring context of its own; for development only. */
final class LoginProviderForDevelopment {

    private static final String PROFILE = "login-provider";
    private static final String TENANTS_DISCOVERY = VisitingPerson.TENANTS + "/.well-known/openid-configuration";

    private LoginProviderForDevelopment() {}

    static String issuer(int port) {
        return "http://localhost:" + port;
    }

    /** Starts it, for one portal on this machine. */
    static ConfigurableApplicationContext start(int port, int portalPort) {
        return new SpringApplicationBuilder(Setup.class)
                .profiles(PROFILE)
                .properties(Map.of(
                        "spring.config.name", "login-provider",
                        "spring.main.banner-mode", "off",
                        "spring.main.log-startup-info", "false",
                        "logging.level.root", "warn",
                        "server.port", String.valueOf(port),
                        // beside the portal's on the same host, and browsers tell cookies apart by host, not by port
                        "server.servlet.session.cookie.name", "login-provider",
                        "login-provider.portal", "http://localhost:" + portalPort))
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @Profile(PROFILE)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @Import(ChoosePerson.class)
    static class Setup {

        /** The library does not let a discovery document name a template as issuer, so this one is a page. */
        @Bean
        @Order(0)
        SecurityFilterChain tenants(HttpSecurity http) {
            return http.securityMatcher(TENANTS_DISCOVERY)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(oidc -> {});
                    })
                    .addFilterBefore(new AskAnew(), LogoutFilter.class)
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain choice(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(AbstractHttpConfigurer::disable)
                    .formLogin(form -> form.loginPage("/login").permitAll())
                    .authenticationProvider(new NoPassword())
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(@Value("${login-provider.portal}") String portal) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("portal")
                    .clientId("portal")
                    .clientSecret("{noop}secret")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUris(addresses -> List.of("office", "nordpharma", "entra", "swamid")
                            .forEach(slug -> addresses.add(portal + "/login/oauth2/code/" + slug)))
                    .postLogoutRedirectUri(portal + "/")
                    .scopes(scopes -> scopes.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder()
                    .multipleIssuersAllowed(true)
                    .build();
        }

        @Bean
        JWKSource<com.nimbusds.jose.proc.SecurityContext> keys() throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build()));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        SecurityContextHolderStrategy sharedWithPortal() {
            return new SharedWithPortal();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                var subject = context.getPrincipal().getName();
                var visiting = VisitingPerson.of(subject);
                context.getClaims()
                        .claim(
                                "name",
                                visiting.map(VisitingPerson::fullName)
                                        .orElseGet(() -> SamplePerson.valueOf(subject.toUpperCase(Locale.ROOT))
                                                .fullName()))
                        .claim("email", subject + "@example.org")
                        .claim("locale", "sv");
                if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    home(context);
                }
            };
        }
    }

    /** What makes each issuer the kind it is. */
    private static void home(JwtEncodingContext context) {
        var issuer = context.getAuthorizationServerContext().getIssuer();
        if (issuer.endsWith(VisitingPerson.TENANTS)) {
            context.getClaims()
                    .issuer(issuer.replace("organizations", VisitingPerson.TENANT))
                    .claim("tid", VisitingPerson.TENANT);
        } else if (issuer.endsWith(VisitingPerson.LINNEA.path())) {
            context.getClaims().claim("schac_home_organization", VisitingPerson.HOME);
        }
    }

    /** The library knows nothing of {@code prompt=login}: whoever is asked to log in anew is forgotten first. */
    private static final class AskAnew extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var session = request.getSession(false);
            if (session != null
                    && request.getRequestURI().endsWith("/oauth2/authorize")
                    && "login".equals(request.getParameter("prompt"))) {
                session.invalidate();
                response.sendRedirect(request.getRequestURI() + "?"
                        + request.getQueryString().replaceAll("&?(prompt=login|max_age=0)", ""));
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Nobody here has a password: whoever runs this may be anybody. */
    private static final class NoPassword implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication authentication) {
            return Stream.concat(
                            Arrays.stream(SamplePerson.values()).map(SamplePerson::subject),
                            Arrays.stream(VisitingPerson.values()).map(VisitingPerson::subject))
                    .filter(authentication.getName()::equals)
                    .map(subject -> UsernamePasswordAuthenticationToken.authenticated(
                            subject, "", List.of(FactorGrantedAuthority.fromAuthority("FACTOR_PASSWORD"))))
                    .findFirst()
                    .orElseThrow(() -> new BadCredentialsException("nobody of that name"));
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }

    /** The portal, in the same process, puts Vaadin's holder in place after this context has started with the usual one. */
    private static final class SharedWithPortal implements SecurityContextHolderStrategy {

        @Override
        public void clearContext() {
            SecurityContextHolder.clearContext();
        }

        @Override
        public SecurityContext getContext() {
            return SecurityContextHolder.getContext();
        }

        @Override
        public void setContext(SecurityContext context) {
            SecurityContextHolder.setContext(context);
        }

        @Override
        public SecurityContext createEmptyContext() {
            return SecurityContextHolder.createEmptyContext();
        }
    }

    @RestController
    @Profile(PROFILE)
    static class ChoosePerson {

        @GetMapping(path = "/login", produces = "text/html;charset=UTF-8")
        String page() {
            var buttons = new StringBuilder();
            for (var person : SamplePerson.values()) {
                buttons.append(button(person.subject(), person.fullName(), person.role()));
            }
            for (var person : VisitingPerson.values()) {
                buttons.append(button(person.subject(), person.fullName(), person.place()));
            }
            return """
                    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>Log in (development)</title><style>
                    body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem }
                    ul { list-style: none; padding: 0 } li { margin: .5rem 0 }
                    button { font: inherit; width: 100%%; text-align: left; padding: .7rem 1rem; cursor: pointer }
                    .sign { background: #f2b705; color: #14232b; padding: .3rem .6rem; font-weight: 600 }
                    </style></head><body><main><p><span class="sign">Development only</span></p>
                    <h1>Log in as</h1><ul>%s</ul>
                    <p>No passwords: these people are made up and exist only on this machine.</p>
                    </main></body></html>
                    """.formatted(buttons);
        }

        private static String button(String subject, String name, String what) {
            return """
                    <li><form method="post" action="/login"><input type="hidden" name="password" value="-">
                    <button name="username" value="%s"><strong>%s</strong> %s</button></form></li>
                    """.formatted(subject, name, what);
        }

        @GetMapping(path = TENANTS_DISCOVERY, produces = "application/json")
        String tenants(HttpServletRequest request) {
            var base = "http://localhost:" + request.getLocalPort();
            return """
                    {"issuer": "%1$s/tenants/{tenantid}/v2.0", "authorization_endpoint": "%2$s/oauth2/authorize",
                     "token_endpoint": "%2$s/oauth2/token", "jwks_uri": "%2$s/oauth2/jwks",
                     "userinfo_endpoint": "%2$s/userinfo", "end_session_endpoint": "%2$s/connect/logout",
                     "response_types_supported": ["code"], "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"]}
                    """.formatted(base, base + VisitingPerson.TENANTS);
        }
    }
}
