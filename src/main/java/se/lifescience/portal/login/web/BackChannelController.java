package se.lifescience.portal.login.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.lifescience.portal.login.providers.BackChannelLogoutService;
import se.lifescience.portal.pages.Limits;

/** Takes the logout tokens that providers send, as OpenID Connect Back-Channel Logout 1.0 says. */
@RestController
class BackChannelController {

    private static final int MOST = 600;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int LONGEST_TOKEN = 16_384;

    private final BackChannelLogoutService logout;
    private final Limits limits;

    BackChannelController(BackChannelLogoutService logout, Limits limits) {
        this.logout = logout;
        this.limits = limits;
    }

    @PostMapping(path = "/logout/backchannel/{slug}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> receive(
            @PathVariable String slug,
            @RequestParam(name = "logout_token", defaultValue = "") String token,
            HttpServletRequest request) {
        limits.take("backchannel " + request.getRemoteAddr(), MOST, PERIOD);
        var isDone = !token.isEmpty() && token.length() <= LONGEST_TOKEN && logout.receive(slug, token);
        return (isDone ? ResponseEntity.ok() : ResponseEntity.badRequest())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(isDone ? "{}" : "{\"error\":\"invalid_request\"}");
    }
}
