package se.lifescience.portal.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** Refers to a goal of the strategy by the edition and the code that are its name for ever. */
@Embeddable
public record GoalRef(
        @Column(name = "edition") String edition,
        @Column(name = "goal_code") String code) {

    /** The goal that an address or a form names in two parts; nothing where either is missing. */
    public static Optional<GoalRef> of(Optional<String> edition, Optional<String> code) {
        return edition.filter(text -> !text.isBlank())
                .flatMap(known ->
                        code.filter(text -> !text.isBlank()).map(text -> new GoalRef(known.strip(), text.strip())));
    }

    /** The goal's public page, without the language. */
    public String path() {
        return "/strategy/" + edition + "/goals/" + code;
    }
}
