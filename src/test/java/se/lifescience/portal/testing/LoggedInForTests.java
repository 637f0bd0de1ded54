package se.lifescience.portal.testing;

import java.time.Instant;
import java.util.Optional;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.login.SessionEnd;
import se.lifescience.portal.login.SessionId;

/** A login that a test makes by itself: active, not over, known as no session, and proved at no time unless it says so. */
public interface LoggedInForTests extends PersonPrincipal {

    @Override
    default PersonState state() {
        return PersonState.ACTIVE;
    }

    @Override
    default boolean isOver() {
        return false;
    }

    @Override
    default void seen() {}

    @Override
    default void end(SessionEnd why) {}

    @Override
    default Optional<Instant> provedAt() {
        return Optional.empty();
    }

    @Override
    default boolean isTooWeak() {
        return false;
    }

    @Override
    default Optional<SessionId> session() {
        return Optional.empty();
    }
}
