package se.lifescience.portal.login.links;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.login.CurrentLogin;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.login.SessionEnd;
import se.lifescience.portal.login.SessionId;

/** Somebody logged in by a link sent to their address. */
public final class LinkUser implements PersonPrincipal, Principal {

    private final transient CurrentLogin currentLogin;

    public LinkUser(CurrentLogin currentLogin) {
        this.currentLogin = currentLogin;
    }

    CurrentLogin login() {
        return currentLogin;
    }

    @Override
    public SignedIn signedIn() {
        return currentLogin.signedIn();
    }

    @Override
    public PersonState state() {
        return currentLogin.state();
    }

    @Override
    public boolean isOver() {
        return currentLogin.isOver();
    }

    @Override
    public Optional<Instant> provedAt() {
        return currentLogin.provedAt();
    }

    @Override
    public boolean isTooWeak() {
        return currentLogin.isTooWeak();
    }

    @Override
    public void seen() {
        currentLogin.seen();
    }

    @Override
    public void end(SessionEnd why) {
        currentLogin.end(why);
    }

    @Override
    public Optional<SessionId> session() {
        return currentLogin.session();
    }

    @Override
    public String getName() {
        return currentLogin.person().toString();
    }
}
