package se.lifescience.portal.login.providers;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;

/** A login whose authorities are those the person has at each moment, so that a taken role is refused at the next click. */
public final class PersonAuthentication extends OAuth2AuthenticationToken {

    private PersonAuthentication(PersonUser user, String registration) {
        super(user, List.of(), registration);
    }

    /** What the session keeps of a login that succeeded. */
    public static PersonAuthentication of(OAuth2LoginAuthenticationToken login) {
        return new PersonAuthentication(
                (PersonUser) Objects.requireNonNull(login.getPrincipal()),
                login.getClientRegistration().getRegistrationId());
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return getPrincipal() instanceof PersonUser user ? List.copyOf(user.getAuthorities()) : List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication login && getName().equals(login.getName());
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }
}
