package se.lifescience.portal.input;

import java.util.Optional;
import se.lifescience.portal.kernel.GoalRef;

/**
 * What a member writes in a contribution.
 *
 * @param call the call it answers, if any
 * @param edition the edition of the strategy that the goal belongs to
 * @param goal the goal's code; empty while none is chosen
 * @param organisation on whose behalf, in the sender's words; empty for oneself
 * @param text Markdown
 */
public record DraftForm(
        Optional<CallId> call, String edition, String goal, String organisation, String title, String text) {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 150;
    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 20_000;
    /** The longest note that goes with a withdrawal, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    /** Spaces around what was typed are forgiven, and a title is one line. */
    public DraftForm {
        edition = edition.strip();
        goal = goal.strip();
        organisation = oneLine(organisation);
        title = oneLine(title);
        text = text.strip().replace("\r\n", "\n").replace("\u0000", "");
    }

    /** The goal it is about; nothing while none is chosen. */
    public Optional<GoalRef> goalRef() {
        return goal.isEmpty() ? Optional.empty() : Optional.of(new GoalRef(edition, goal));
    }

    /** Whether nothing has been written yet, so that there is nothing worth saving. */
    public boolean isUntouched() {
        return title.isEmpty() && text.isEmpty();
    }

    public DraftForm withoutCall() {
        return new DraftForm(Optional.empty(), edition, goal, organisation, title, text);
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
