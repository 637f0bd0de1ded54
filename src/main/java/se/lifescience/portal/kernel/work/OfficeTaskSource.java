package se.lifescience.portal.kernel.work;

import java.util.List;
import se.lifescience.portal.kernel.SignedIn;

/** Tells what awaits the office's staff; every module with a queue of its own implements it. */
public interface OfficeTaskSource {

    List<OfficeTask> tasks(SignedIn person);

    /**
     * One kind of work that awaits the office.
     *
     * @param text what it is, in the person's language, without the number
     * @param count how many of them; nothing is shown for zero
     * @param link the path of the page where the work is done
     */
    public record OfficeTask(String text, long count, String link) {}
}
