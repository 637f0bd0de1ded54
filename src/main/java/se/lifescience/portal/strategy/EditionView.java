package se.lifescience.portal.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LocalizedText;

/** An edition of the strategy with its areas and goals, in order. */
public record EditionView(
        EditionId id, String code, LocalizedText title, LocalDate presented, EditionState state, List<AreaView> areas) {

    /** What the note of who was responsible calls it. */
    public static final String KIND = "edition";

    /** All its goals, in order. */
    public List<GoalView> goals() {
        return areas.stream().flatMap(area -> area.goals().stream()).toList();
    }

    public Optional<GoalView> goal(String code) {
        return goals().stream().filter(goal -> goal.code().equals(code)).findFirst();
    }

    /** The area a goal lies in. */
    public AreaView areaOf(GoalView goal) {
        return areas.stream()
                .filter(area -> area.code().equals(goal.areaCode()))
                .findFirst()
                .orElseThrow();
    }

    /** A priority area. */
    public record AreaView(String code, LocalizedText title, List<GoalView> goals) {}

    /** A goal with the area it lies in. */
    public record GoalView(GoalRef ref, LocalizedText title, String areaCode, LocalizedText areaTitle) {

        public String edition() {
            return ref.edition();
        }

        /** Its name within its edition. */
        public String code() {
            return ref.code();
        }

        /** Its public address, without the language. */
        public String path() {
            return ref.path();
        }
    }
}
