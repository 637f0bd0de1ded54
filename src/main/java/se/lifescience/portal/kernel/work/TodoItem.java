package se.lifescience.portal.kernel.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that awaits a member.
 *
 * @param text what to do, in the person's language
 * @param deadline until when, or nothing when it can wait
 * @param link the path of the page to do it on, such as {@code /portal/registrations}
 */
public record TodoItem(String text, @Nullable Instant deadline, String link) {}
