package se.lifescience.portal.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.DataSubjectService;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.ErasureEffect;

/** Erases somebody from all modules, and says before what that would do; in the transaction of the caller. */
@Component
class ErasureProcess {

    private final List<PersonalDataProvider> records;
    private final DataSubjectService subjects;
    private final ApplicationEventPublisher events;

    ErasureProcess(List<PersonalDataProvider> records, DataSubjectService subjects, ApplicationEventPublisher events) {
        this.records = records;
        this.subjects = subjects;
        this.events = events;
    }

    /** What would go, what would stay, and why; nothing is done. */
    List<ErasureEffect> fates(DataSubject subject) {
        return records.stream()
                .flatMap(module -> module.erasureEffects(subject).stream())
                .filter(fate -> fate.count() > 0)
                .toList();
    }

    /** Erases a person, but never the last administrator. */
    void erase(PersonId id, Map<String, String> facts) {
        subjects.lockForErasure(id);
        var told = erase(subject(id), facts);
        events.publishEvent(new Audited("privacy.person-erased", id.toString(), told));
    }

    /** Erases what is held under the address of somebody without account. */
    void eraseAddress(DataSubject subject, Map<String, String> facts) {
        var told = erase(subject, facts);
        events.publishEvent(
                new Audited("privacy.address-erased", subject.person().toString(), told));
    }

    /** What the trail gets: numbers, and nothing of what they count. */
    private Map<String, String> erase(DataSubject subject, Map<String, String> facts) {
        var told = new HashMap<>(facts);
        fates(subject).stream()
                .collect(Collectors.groupingBy(
                        fate -> fate.outcome().name(), Collectors.summingLong(ErasureEffect::count)))
                .forEach((outcome, count) -> told.put(outcome, count.toString()));
        records.forEach(module -> module.erase(subject));
        return Map.copyOf(told);
    }

    /** Somebody who has an account, with what modules know to be theirs; nobody who has been erased. */
    DataSubject subject(PersonId id) {
        return withThings(subjects.subject(id));
    }

    /** Somebody who has no account, known by an address alone; no name, since others may bear it. */
    DataSubject subject(UUID nobody, EmailAddress address) {
        return withThings(new DataSubject(nobody, "", Set.of(address.key()), Set.of()));
    }

    private DataSubject withThings(DataSubject subject) {
        return subject.with(records.stream()
                .flatMap(module -> module.relatedIds(subject).stream())
                .collect(Collectors.toSet()));
    }
}
