package se.lifescience.portal.login;

import java.time.Instant;
import java.util.Optional;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.kernel.SignedIn;

/** What every authentication of ours carries as its principal, however the person logged in. */
public interface PersonPrincipal {

    /** The person as they are now, not as they were at login. */
    SignedIn signedIn();

    /** Whether the person is let in now. */
    PersonState state();

    /** Whether this login has ended, on this node or another. */
    boolean isOver();

    /** The person has clicked. */
    void seen();

    /** Ends this login. */
    void end(SessionEnd why);

    /** When the person last showed who they are, as far as is known. */
    Optional<Instant> provedAt();

    /** Whether the person has rights at the office that this login is too weak for, and that a stronger one would bring. */
    boolean isTooWeak();

    /** Which login this is, where it is one of a person's at the door. */
    Optional<SessionId> session();
}
