package se.lifescience.portal.strategy;

import java.util.List;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;

/**
 * What a module knows to be done for a goal, such as a conference that takes it up; a module that has something
 * implements this as a bean, and the goal's page asks them all. Only what is published belongs in the answer.
 */
public interface GoalEvidence {

    /** What this module has on one goal, most recent first, in one query. */
    List<Evidence> evidence(GoalRef goal, Language language);

    /**
     * One thing done for a goal.
     *
     * @param title its name, in the reader's language
     * @param text one sentence: what it is, and when
     * @param path where to read more, without the language
     */
    record Evidence(String title, String text, String path) {}
}
