package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.login.SessionEnd;
import se.lifescience.portal.testing.LoggedInForTests;

/** When a login is over although its tab is open: by a clock that the test moves. */
class SessionLimitsTests {

    private static final Duration BEAT = Duration.ofMinutes(5);

    private final MockHttpSession session = new MockHttpSession();
    private final Somebody somebody = new Somebody();
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private final SessionLimits limits = new SessionLimits(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @BeforeEach
    void logIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(somebody, "", List.of()));
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void heartbeatsAloneKeepNobodyLoggedIn() throws Exception {
        ask(null);
        for (var minutes = BEAT; minutes.compareTo(Duration.ofMinutes(30)) <= 0; minutes = minutes.plus(BEAT)) {
            pass(BEAT);
            ask("heartbeat");
            assertThat(session.isInvalid()).as("after " + minutes).isFalse();
        }
        pass(BEAT);
        ask("heartbeat");

        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(somebody.ends).containsExactly(SessionEnd.IDLE);
    }

    @Test
    void whoClicksStaysAndNobodyStaysLongerThanTenHours() throws Exception {
        for (var minutes = 0; minutes <= 600; minutes += 20) {
            ask("uidl");
            assertThat(session.isInvalid()).as("after " + minutes).isFalse();
            pass(Duration.ofMinutes(20));
        }
        ask("uidl");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aClickAfterTheIdleTimeComesTooLate() throws Exception {
        ask(null);
        pass(Duration.ofMinutes(31));
        ask(null);

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whatHasEndedElsewhereHasEndedHere() throws Exception {
        ask(null);
        somebody.isOver = true;
        ask("heartbeat");

        assertThat(session.isInvalid()).isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void ask(@Nullable String kind) throws Exception {
        var request = new MockHttpServletRequest("GET", "/portal");
        request.setSession(session);
        if (kind != null) {
            request.setParameter("v-r", kind);
        }
        limits.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static final class Somebody implements LoggedInForTests {

        private final List<SessionEnd> ends = new ArrayList<>();
        private boolean isOver;

        @Override
        public SignedIn signedIn() {
            return new SignedIn(new PersonId(UUID.randomUUID()), "Somebody", Optional.empty(), Language.SV, Set.of());
        }

        @Override
        public boolean isOver() {
            return isOver;
        }

        @Override
        public void end(SessionEnd why) {
            ends.add(why);
        }
    }
}
