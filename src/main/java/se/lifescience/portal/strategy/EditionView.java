package se.lifescience.portal.strategy;

import java.util.List;
import se.lifescience.portal.kernel.LocalizedText;

/** An edition of the strategy with its areas and goals, in order; unchanging once published. */
public record EditionView(String code, LocalizedText title, List<AreaView> areas) {

    /** A priority area. */
    public record AreaView(String code, LocalizedText title, List<GoalView> goals) {}

    /** A goal; its code is its name for ever. */
    public record GoalView(String edition, String areaCode, String code, LocalizedText title) {}
}
