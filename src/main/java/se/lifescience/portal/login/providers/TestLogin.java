package se.lifescience.portal.login.providers;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.login.ProviderId;

/**
 * Trial logins: an administrator goes to a provider and back, sees what it says, and stays who they were. The trial
 * lives in the administrator's own session, so nobody else can start or end it.
 */
public final class TestLogin {

    private static final String RUNNING = TestLogin.class.getName() + ".running";
    private static final String RESULT = TestLogin.class.getName() + ".result";
    /** How a login that was only a trial is refused. */
    static final String DONE = "trial";

    private static final int LONGEST_VALUE = 300;

    private TestLogin() {}

    /**
     * What a provider said at a trial login.
     *
     * @param outcome {@code ok}, or the reason why a login would have been refused
     */
    public record Result(ProviderId provider, String outcome, Map<String, String> claims) {}

    /** The next login in this session, by an administrator, is a trial of this provider. */
    public static void begin(ProviderId provider) {
        put(RUNNING, provider.toString());
        put(RESULT, null);
    }

    /** No trial runs in this session any more. */
    public static void leave() {
        if (get(RUNNING) != null) {
            put(RUNNING, null);
        }
    }

    /** Where to show the result, when what has just come back was a trial; nothing when it was a login. */
    public static Optional<ProviderId> ended(String reason) {
        if (get(RUNNING) instanceof String id) {
            finish(new Result(new ProviderId(UUID.fromString(id)), reason, Map.of()));
        } else if (!reason.equals(DONE)) {
            return Optional.empty();
        }
        return Optional.ofNullable(get(RESULT)).map(Result.class::cast).map(Result::provider);
    }

    /** Whose result is to be shown, when a trial has just ended. */
    public static Optional<Result> result(ProviderId provider) {
        return Optional.ofNullable(get(RESULT))
                .map(Result.class::cast)
                .filter(result -> result.provider().equals(provider));
    }

    static boolean isTried(ProviderId provider) {
        return running().filter(provider::equals).isPresent();
    }

    static void succeed(ProviderId provider, Map<String, Object> claims) {
        var shown = new TreeMap<String, String>();
        claims.forEach((name, value) -> {
            var text = String.valueOf(value);
            shown.put(name, text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text);
        });
        finish(new Result(provider, "ok", shown));
    }

    private static Optional<ProviderId> running() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var isAdministrator = authentication != null
                && authentication.getPrincipal() instanceof PersonPrincipal person
                && person.signedIn().has(Roles.ADMIN);
        return isAdministrator && get(RUNNING) instanceof String id
                ? Optional.of(new ProviderId(UUID.fromString(id)))
                : Optional.empty();
    }

    private static void finish(Result result) {
        put(RUNNING, null);
        put(RESULT, result);
    }

    private static @Nullable Object get(String name) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getAttribute(name, RequestAttributes.SCOPE_SESSION);
    }

    private static void put(String name, @Nullable Object value) {
        var request = RequestContextHolder.currentRequestAttributes();
        if (value == null) {
            request.removeAttribute(name, RequestAttributes.SCOPE_SESSION);
        } else {
            request.setAttribute(name, value, RequestAttributes.SCOPE_SESSION);
        }
    }
}
