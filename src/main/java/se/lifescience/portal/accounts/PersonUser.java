package se.lifescience.portal.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody logged in through the OpenID provider; who they are comes from the token, what they may do from our tables. */
final class PersonUser implements OidcUser, PersonPrincipal {

    private final OidcUser user;
    private final transient Login login;

    PersonUser(OidcUser user, Login login) {
        this.user = user;
        this.login = login;
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
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return login.authorities();
    }

    @Override
    public String getName() {
        return login.person().toString();
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
