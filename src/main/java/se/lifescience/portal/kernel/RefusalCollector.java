package se.lifescience.portal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a form, so that whoever filled it in is told all of it at once. */
public final class RefusalCollector {

    private final List<Refusal> found = new ArrayList<>();

    /** What a part of the form says, or nothing where it is refused. */
    public <T> Optional<T> find(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (Refusal refusal) {
            refusal.all().forEach(this::add);
            return Optional.empty();
        }
    }

    /** Looks at a part of the form that gives nothing back. */
    public void check(Runnable part) {
        var _ = find(() -> {
            part.run();
            return true;
        });
    }

    /** Remembers what is wrong; a field is told one thing at a time. */
    public void add(Refusal refusal) {
        var isTold = refusal.field() != null
                && found.stream().anyMatch(one -> refusal.field().equals(one.field()));
        if (!isTold) {
            found.add(refusal);
        }
    }

    /** What is wrong so far. */
    public List<Refusal> found() {
        return List.copyOf(found);
    }

    /** Refuses the form when anything is wrong with it. */
    public void demandNone() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /** All that was found as one refusal. */
    public Refusal refusal() {
        return found.getFirst().with(found.subList(1, found.size()));
    }
}
