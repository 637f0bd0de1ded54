package se.lifescience.portal.strategy;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import se.lifescience.portal.kernel.Access;

/** Gives the editions of the strategy, and takes in a new one from a CSV file. */
@Service
@PreAuthorize(Access.PUBLIC)
public class StrategyService {

    /** All editions, latest first. */
    public List<EditionView> editions() {
        throw new UnsupportedOperationException();
    }

    /** The edition in force: the one presented last. */
    public Optional<EditionView> current() {
        throw new UnsupportedOperationException();
    }

    public Optional<EditionView> edition(String code) {
        throw new UnsupportedOperationException();
    }

    public Optional<EditionView.GoalView> goal(String edition, String code) {
        throw new UnsupportedOperationException();
    }
}
