package se.lifescience.portal.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody logged in through the OpenID provider; who they are comes from the token, what they may do from our tables. */
final class PersonUser implements OidcUser, PersonPrincipal {

    private final OidcUser user;
    private final PersonId person;
    private final transient PersonCache persons;

    PersonUser(OidcUser user, PersonId person, PersonCache persons) {
        this.user = user;
        this.person = person;
        this.persons = persons;
    }

    @Override
    public SignedIn signedIn() {
        return persons.signedIn(person);
    }

    @Override
    public PersonState state() {
        return persons.state(person);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return signedIn().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getName() {
        return person.toString();
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
