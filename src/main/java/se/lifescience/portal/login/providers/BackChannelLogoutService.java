package se.lifescience.portal.login.providers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.login.LoginSessionService;

/** A provider tells that a login there has ended: the sessions it began end here, on every node. */
@Service
@PreAuthorize(Access.PUBLIC)
public class BackChannelLogoutService {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final int LONGEST = 255;

    private final ProviderRegistry providerRegistry;
    private final ProviderTokenDecoders tokens;
    private final LoginSessionService sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BackChannelLogoutService(
            ProviderRegistry providerRegistry,
            ProviderTokenDecoders tokens,
            LoginSessionService sessions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.providerRegistry = providerRegistry;
        this.tokens = tokens;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Ends what a logout token names; a token that is not one, in any way, ends nothing and gives false. */
    @Transactional
    public boolean receive(String slug, String token) {
        var provider = providerRegistry.bySlug(slug).filter(ProviderConfig::isEnabled);
        try {
            return provider.isPresent()
                    && end(provider.get(), tokens.logoutDecoder(provider.get()).decode(token));
        } catch (JwtException | OAuth2AuthenticationException e) {
            return false;
        }
    }

    private boolean end(ProviderConfig provider, Jwt token) {
        var sid = token.getClaimAsString("sid");
        var subject = token.getSubject();
        if ((sid == null && subject == null) || !isLogout(provider, token) || !isFirst(token)) {
            return false;
        }
        var ended = sessions.endAll(provider.id(), issuer(token), subject, sid);
        events.publishEvent(new Audited(
                "login.logged-out-by-provider", provider.id().toString(), Map.of("sessions", String.valueOf(ended))));
        return true;
    }

    private boolean isLogout(ProviderConfig provider, Jwt token) {
        var audience = token.getAudience();
        return audience != null
                && audience.contains(provider.clientId())
                && token.getClaim("events") instanceof Map<?, ?> told
                && told.get(EVENT) instanceof Map
                && !token.hasClaim("nonce")
                && isFresh(token);
    }

    private boolean isFresh(Jwt token) {
        var now = clock.instant();
        var issued = token.getIssuedAt();
        var expires = token.getExpiresAt();
        return issued != null
                && issued.isAfter(now.minus(OLDEST))
                && issued.isBefore(now.plus(AHEAD))
                && (expires == null || expires.isAfter(now));
    }

    /** A token works once; what is remembered of it may be forgotten when it is too old anyway. */
    private boolean isFirst(Jwt token) {
        var id = token.getId();
        if (id == null || id.isBlank() || id.length() > LONGEST) {
            return false;
        }
        var now = clock.instant();
        jdbc.sql("delete from logout_token where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
        return jdbc.sql("insert into logout_token (issuer, jti, expires_at) values (?, ?, ?) on conflict do nothing")
                        .params(issuer(token), id, Timestamp.from(forgotten(now)))
                        .update()
                > 0;
    }

    private static String issuer(Jwt token) {
        return Objects.requireNonNull(token.getClaimAsString("iss"));
    }

    private static Instant forgotten(Instant now) {
        return now.plus(OLDEST).plus(AHEAD).plus(AHEAD);
    }
}
