package se.lifescience.portal.login.links;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A login by link, whose authorities are those the person has at each moment. */
public final class LinkAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient LinkUser user;

    public LinkAuthentication(LinkUser user) {
        super(List.of());
        this.user = user;
        setAuthenticated(true);
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return List.copyOf(user.login().authorities());
    }

    @Override
    public Object getPrincipal() {
        return user;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkAuthentication login && getName().equals(login.getName());
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }
}
