package se.lifescience.portal.accounts;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;

/** Somebody logged in by a link sent to their address. */
final class LinkUser implements PersonPrincipal, Principal {

    private final transient Login login;

    LinkUser(Login login) {
        this.login = login;
    }

    Login login() {
        return login;
    }

    @Override
    public SignedIn signedIn() {
        return login.signedIn();
    }

    @Override
    public PersonState state() {
        return login.state();
    }

    @Override
    public boolean isOver() {
        return login.isOver();
    }

    @Override
    public Optional<Instant> provedAt() {
        return login.provedAt();
    }

    @Override
    public boolean isTooWeak() {
        return login.isTooWeak();
    }

    @Override
    public void seen() {
        login.seen();
    }

    @Override
    public void end(SessionEnd why) {
        login.end(why);
    }

    @Override
    public Optional<SessionId> session() {
        return login.session();
    }

    @Override
    public String getName() {
        return login.person().toString();
    }
}
