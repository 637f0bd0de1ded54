package se.lifescience.portal.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;

/** Lets in whoever brings a link: the identity is the portal's own word for the address, and never an office right. */
@Component
class LinkLogin implements AuthenticationProvider {

    private final LoginLinks links;
    private final Logins logins;
    private final Login.Memory memory;
    private final PortalSettings settings;
    private final Clock clock;

    LinkLogin(LoginLinks links, Logins logins, Login.Memory memory, PortalSettings settings, Clock clock) {
        this.links = links;
        this.logins = logins;
        this.memory = memory;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var token = Objects.requireNonNull(links.consume((OneTimeTokenAuthenticationToken) authentication));
        var address = token.getUsername().toLowerCase(Locale.ROOT);
        var arrived = logins.arrive(new Arrival(
                ProviderId.LINK,
                settings.baseUrl().toString(),
                address,
                SignedIn.NAMELESS,
                address,
                links.language(token.getTokenValue()),
                null,
                Newcomers.PENDING,
                null,
                null,
                clock.instant(),
                false,
                Browsers.current()));
        return new LinkAuthentication(new LinkUser(memory.of(arrived)));
    }

    @Override
    public boolean supports(Class<?> type) {
        return OneTimeTokenAuthenticationToken.class.isAssignableFrom(type);
    }
}
