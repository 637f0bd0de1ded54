package se.lifescience.portal.kernel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request the portal turns down, as a translation key with arguments, so that the reader gets a sentence in their language. */
public final class Refusal extends RuntimeException {

    /** What kind of no it is, which decides the status of the answer. */
    public enum Kind {
        /** There is nothing here for you: unknown and forbidden look the same. */
        NOT_FOUND,
        /** Somebody changed it meanwhile. */
        CONFLICT,
        /** The request breaks a rule that the sentence names. */
        RULE
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private final transient List<Refusal> further;

    private Refusal(Kind kind, String key, List<Object> arguments, @Nullable String field, List<Refusal> further) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.arguments = arguments;
        this.field = field;
        this.further = further;
    }

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(Kind.RULE, key, List.of(arguments), null, List.of());
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "kernel.refusal.not-found", List.of(), null, List.of());
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, List.of(arguments), null, List.of());
    }

    /** Somebody has saved what this form was opened from, or is saving it at this moment. */
    public static Refusal changedMeanwhile() {
        return conflict("kernel.refusal.changed-meanwhile");
    }

    /** The same where it is known who that was. */
    public static Refusal changedMeanwhile(String by) {
        return conflict("kernel.refusal.changed-by", by);
    }

    /** The same refusal, tied to the form field that caused it. */
    public Refusal at(String field) {
        return new Refusal(kind, key, arguments, field, further);
    }

    /** The same refusal, with what else is wrong in the same form. */
    Refusal with(List<Refusal> others) {
        return new Refusal(kind, key, arguments, field, List.copyOf(others));
    }

    /** Everything that is wrong: this, and what else was found in the same form. */
    public List<Refusal> all() {
        return Stream.concat(Stream.of(with(List.of())), further.stream().flatMap(one -> one.all().stream()))
                .toList();
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public @Nullable String field() {
        return field;
    }
}
