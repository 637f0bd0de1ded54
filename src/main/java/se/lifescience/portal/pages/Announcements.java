package se.lifescience.portal.pages;

import java.util.List;
import se.lifescience.portal.kernel.Language;

/**
 * What a module has to tell on the home page. A module that has something open or dated implements this as a bean; the
 * home page asks them all, so it needs to know none of them.
 *
 * <p>Everyone may read the answer: only what is published belongs in it. Give what is open now and what is still to
 * come, a handful of each, in one query. One thing may be both: a conference that takes registrations is one
 * {@code OPEN_REGISTRATION} and one {@code DATE}.
 */
public interface Announcements {

    List<Announcement> announcements(Language language);
}
