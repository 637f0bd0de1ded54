package se.lifescience.portal.shell;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.login.SessionEnd;
import se.lifescience.portal.login.providers.PersonAuthentication;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.pages.PublicSite;

/** Beside the management port, two chains: one with a session for those who log in, one without any for everybody else, ending in "not found". */
@Configuration
@EnableMethodSecurity(jsr250Enabled = true)
class SecurityConfiguration {

    /** Where the button on the page that a mailed link opens sends its form; the page itself is a public one. */
    private static final String LINK = "/login/link";

    /** Other methods reach our own filter, which answers them with 405; the firewall's answer would be 400. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** The management port is open to monitoring only, by the network; the endpoints are not there on the portal's own. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain behindLogin(
            HttpSecurity http,
            ClientRegistrationRepository providers,
            ProviderService trials,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenRequests,
            @Qualifier("linkLogin") AuthenticationProvider linkLogin,
            OAuth2AuthorizationRequestResolver loginRequests,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> keptLoginRequests,
            LoginFailureHandler outcome,
            PublicSite site,
            Clock clock) {
        var loginSuccessHandler = new LoginSuccessHandler();
        return http.securityMatcher(SecurityConfiguration::isBehindLogin)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.oauth2LoginPage("/login", "{baseUrl}/")
                                .defaultSuccessUrl("/portal")
                                .logoutSuccessHandler(atProviderToo(providers))
                                // an address that is no view gets the page that says so, as a forbidden one does
                                .anyRequest(AuthorizedUrl::authenticated))
                .oauth2Login(login -> login.failureHandler(outcome)
                        .authorizationEndpoint(authorization -> authorization
                                .authorizationRequestResolver(loginRequests)
                                .authorizationRequestRepository(keptLoginRequests))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokenRequests))
                        .withObjectPostProcessor(new KeepPersonInSession(loginSuccessHandler)))
                .oneTimeTokenLogin(link -> link.loginProcessingUrl(LINK)
                        .loginPage("/login")
                        .showDefaultSubmitPage(false)
                        .authenticationProvider(linkLogin)
                        .successHandler(loginSuccessHandler)
                        .failureHandler(outcome)
                        // links are made on the public page; this chain has no address for it
                        .tokenGenerationSuccessHandler(
                                (request, response, token) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                // whoever has the link is let in, and other sites' forms are refused by their origin
                .csrf(csrf -> csrf.ignoringRequestMatchers(LINK))
                .logout(logout -> logout.addLogoutHandler(SecurityConfiguration::end))
                .headers(SecurityHeaders::behindLogin)
                .addFilterBefore(
                        new ProviderAvailabilityFilter(providers, trials, outcome),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(new SessionLimits(clock), AuthorizationFilter.class)
                .addFilterAfter(new OriginCheckFilter(site), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicPages(HttpSecurity http, PublicSite site) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(site.patterns())
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> SecurityHeaders.publicPages(headers, site))
                .addFilterAfter(new OriginCheckFilter(site), HeaderWriterFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, e) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }

    /** Vaadin speaks to the root of the server with the parameter {@code v-r}, whichever page it shows. */
    static boolean isBehindLogin(HttpServletRequest request) {
        var path = request.getRequestURI();
        return isBehindLogin(path) || (path.equals("/") && request.getParameter("v-r") != null);
    }

    static boolean isBehindLogin(String path) {
        return isUnder(path, "/portal")
                || isUnder(path, "/office")
                || path.startsWith("/VAADIN/")
                || isUnder(path, "/oauth2/authorization")
                || isUnder(path, "/login/oauth2")
                || path.equals(LINK)
                || path.equals("/logout");
    }

    /** Where the provider has no address for it, the portal's own page says that only the portal has been left. */
    private static LogoutSuccessHandler atProviderToo(ClientRegistrationRepository providers) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setDefaultTargetUrl("/login?logged-out=here");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    private static void end(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof PersonPrincipal person) {
            person.end(SessionEnd.LOGGED_OUT);
        }
    }

    private static boolean isUnder(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** The session keeps our kind of login, whose authorities follow our tables; Vaadin's own way on would not lead back. */
    private record KeepPersonInSession(AuthenticationSuccessHandler afterLogin)
            implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {

        @Override
        public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
            filter.setAuthenticationResultConverter(PersonAuthentication::of);
            filter.setAuthenticationSuccessHandler(afterLogin);
            return filter;
        }
    }
}
