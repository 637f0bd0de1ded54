package se.lifescience.portal.login;

import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.ReauthenticationRequired;
import se.lifescience.portal.kernel.access.RecentLogin;

/** Tells whether the login at hand is fresh and strong enough for what cannot be taken back. */
@Component
class RecentLoginPolicy implements RecentLogin {

    private final PortalSettings settings;
    private final Clock clock;

    RecentLoginPolicy(PortalSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void require() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof PersonPrincipal person)
                || !isFresh(person)) {
            throw new ReauthenticationRequired();
        }
    }

    private boolean isFresh(PersonPrincipal person) {
        var oldest = clock.instant().minus(settings.freshLogin());
        return !person.isTooWeak()
                && person.provedAt().filter(at -> !at.isBefore(oldest)).isPresent();
    }
}
