package se.lifescience.portal.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.SingleLine;

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
        organisation = SingleLine.fold(organisation);
        title = SingleLine.fold(title);
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

    public DraftForm onBehalfOf(String name) {
        return new DraftForm(call, edition, goal, name, title, text);
    }

    /** The same with a new title and text, as in a supplement. */
    public DraftForm saying(String newTitle, String newText) {
        return new DraftForm(call, edition, goal, organisation, newTitle, newText);
    }

    /** What is missing or too long to be sent, each tied to its field. */
    public List<Refusal> faults() {
        var faults = new ArrayList<Refusal>();
        if (goal.isBlank()) {
            faults.add(Refusal.of("input.refusal.goal-missing").at("goal"));
        }
        if (title.isBlank()) {
            faults.add(Refusal.of("input.refusal.title-missing").at("title"));
        }
        if (text.isBlank()) {
            faults.add(Refusal.of("input.refusal.text-missing").at("text"));
        }
        faults.addAll(lengths());
        return faults;
    }

    /** What is too long even for a draft. */
    public List<Refusal> lengths() {
        var faults = new RefusalCollector();
        faults.check(() -> FreeText.of("title", title, LONGEST_TITLE));
        faults.check(() -> FreeText.of("text", text, LONGEST_TEXT));
        faults.check(() -> ProperName.ofOrganisation("organisation", organisation));
        return faults.found();
    }
}
