package se.lifescience.portal.accounts;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;

/** Turns what the OpenID provider says of somebody into the person they are here. */
@Component
class PersonUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final Logins logins;
    private final PersonCache persons;

    PersonUserService(Logins logins, PersonCache persons) {
        this.logins = logins;
        this.persons = persons;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = provider.loadUser(request);
        var person = logins.arrive(
                Objects.requireNonNull(user.getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                name(user),
                user.getEmail(),
                Language.of(Locale.forLanguageTag(Objects.requireNonNullElse(user.getLocale(), "sv"))));
        return new PersonUser(user, person, persons);
    }

    private static String name(OidcUser user) {
        return Stream.of(user.getFullName(), user.getPreferredUsername(), user.getSubject())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("–");
    }
}
