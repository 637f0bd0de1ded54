package se.lifescience.portal.kernel.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one module holds of a person: gives all of it out, says what becomes of it when the person is erased, and erases
 * it. Every module that stores a column about people implements it and names that column.
 */
public interface PersonalDataProvider {

    /** The columns this implementation answers for, each as {@code table.column}. */
    Set<String> columns();

    /** Those of the columns that no entity has, and so no annotation can tell of. */
    default List<ColumnWithoutEntity> withoutEntity() {
        return List.of();
    }

    /** Ids of what is the person's, such as their registrations. */
    default Set<String> relatedIds(DataSubject subject) {
        return Set.of();
    }

    /** All that is held, in sections; a section without rows is left out by the reader. */
    List<Section> export(DataSubject subject);

    /** What {@link #erase} would do, without doing it. */
    List<ErasureEffect> erasureEffects(DataSubject subject);

    /** Does what {@link #erasureEffects} said, in the transaction of the caller. */
    void erase(DataSubject subject);

    /**
     * What {@link PersonalData} says, of a column that is written without an entity.
     *
     * @param column as {@code table.column}
     * @param field under which name the page on privacy tells of it
     */
    record ColumnWithoutEntity(
            String column, String field, PersonalData.RetentionClass retention, PersonalData.Ground ground) {}

    /**
     * One table of what is held.
     *
     * @param key the translation key of its heading; the key of a column's heading is this, a full stop and the column
     * @param words for columns that hold codes, the translation key of a code
     * @param machineOnly columns that the page to read leaves out
     */
    record Section(
            String key,
            List<Map<String, @Nullable Object>> rows,
            Map<String, UnaryOperator<String>> words,
            Set<String> machineOnly) {

        public Section(String key, List<Map<String, @Nullable Object>> rows) {
            this(key, rows, Map.of(), Set.of());
        }

        /** The same, where what stands in a column is a code whose words have the key that is made of it. */
        public Section translatedBy(String column, UnaryOperator<String> key) {
            var more = new HashMap<>(words);
            more.put(column, key);
            return new Section(this.key, rows, Map.copyOf(more), machineOnly);
        }

        /** The same, where the words of a code have the key that begins so and ends with the code. */
        public Section translatedBy(String column, String prefix) {
            return translatedBy(column, code -> prefix + "." + code);
        }

        /** The same, where these columns say nothing to a reader, and so only stand in the file for programs. */
        public Section machineOnly(String... columns) {
            return new Section(key, rows, words, Set.of(columns));
        }
    }

    /**
     * What becomes of some of it.
     *
     * @param key the translation key of the sentence that says what, and why; its argument is the number
     */
    record ErasureEffect(String key, Outcome outcome, long count) {}

    /** Whether something goes, stays without saying whose it was, or stays as it is. */
    enum Outcome {
        DELETED,
        ANONYMISED,
        KEPT
    }
}
