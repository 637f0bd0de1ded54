package se.lifescience.portal.kernel.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import se.lifescience.portal.kernel.Language;

/** What a module's things are called, for a list that knows them by id alone: one statement, and silence about ids it does not know. */
public interface SubjectNames {

    Map<UUID, String> of(Collection<UUID> ids, Language language);
}
