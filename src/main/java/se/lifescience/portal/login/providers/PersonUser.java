package se.lifescience.portal.login.providers;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.login.CurrentLogin;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.login.SessionEnd;
import se.lifescience.portal.login.SessionId;

/** Somebody logged in through the OpenID provider; who they are comes from the token, what they may do from our tables. */
final class PersonUser implements OidcUser, PersonPrincipal {

    private final OidcUser user;
    private final transient CurrentLogin currentLogin;

    PersonUser(OidcUser user, CurrentLogin currentLogin) {
        this.user = user;
        this.currentLogin = currentLogin;
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
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return currentLogin.authorities();
    }

    @Override
    public String getName() {
        return currentLogin.person().toString();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return user.getAttributes();
    }

    @Override
    public Map<String, Object> getClaims() {
        return user.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return user.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return user.getIdToken();
    }
}
