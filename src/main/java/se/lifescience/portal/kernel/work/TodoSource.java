package se.lifescience.portal.kernel.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.SignedIn;

/** Tells what awaits a member; every module that asks something of people implements it, and the start page asks them all. */
public interface TodoSource {

    List<TodoItem> todos(SignedIn person);

    /** What awaits somebody who is not let in yet; nothing where a module has nothing for them. */
    default List<TodoItem> todosOfNewcomer(SignedIn person) {
        return List.of();
    }

    /** How it goes with what somebody who is not let in yet has asked for: others have to act, and this says so. */
    default List<TodoItem> asked(SignedIn newcomer) {
        return List.of();
    }

    /**
     * One thing that awaits a member.
     *
     * @param text what to do, in the person's language
     * @param deadline until when, or nothing when it can wait
     * @param link the path of the page to do it on, such as {@code /portal/registrations}
     */
    public record TodoItem(String text, @Nullable Instant deadline, String link) {}
}
