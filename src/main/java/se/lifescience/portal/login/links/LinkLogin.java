package se.lifescience.portal.login.links;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.login.AuthenticatedIdentity;
import se.lifescience.portal.login.BrowserName;
import se.lifescience.portal.login.CurrentLogin;
import se.lifescience.portal.login.LoginLinkService;
import se.lifescience.portal.login.LoginService;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.ProviderId;

/** Lets in whoever brings a link: the identity is the portal's own word for the address, and never an office right. */
@Component
class LinkLogin implements AuthenticationProvider {

    private final LoginLinkService links;
    private final LoginService loginService;
    private final CurrentLogin.CurrentLogins memory;
    private final PortalSettings settings;
    private final Clock clock;

    LinkLogin(
            LoginLinkService links,
            LoginService loginService,
            CurrentLogin.CurrentLogins memory,
            PortalSettings settings,
            Clock clock) {
        this.links = links;
        this.loginService = loginService;
        this.memory = memory;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var token = Objects.requireNonNull(links.consume((OneTimeTokenAuthenticationToken) authentication));
        var address = token.getUsername().toLowerCase(Locale.ROOT);
        var arrived = loginService.arrive(new AuthenticatedIdentity(
                ProviderId.LINK,
                settings.baseUrl().toString(),
                address,
                SignedIn.NAMELESS,
                address,
                links.language(token.getTokenValue()),
                null,
                NewPersonPolicy.PENDING,
                null,
                null,
                clock.instant(),
                false,
                BrowserName.current()));
        return new LinkAuthentication(new LinkUser(memory.of(arrived)));
    }

    @Override
    public boolean supports(Class<?> type) {
        return OneTimeTokenAuthenticationToken.class.isAssignableFrom(type);
    }
}
