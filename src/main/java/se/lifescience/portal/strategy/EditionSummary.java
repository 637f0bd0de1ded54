package se.lifescience.portal.strategy;

import java.time.LocalDate;
import se.lifescience.portal.kernel.LocalizedText;

/** An edition without its areas and goals, as in a list to choose from. */
public record EditionSummary(String code, LocalizedText title, LocalDate presented, EditionState state) {

    /** Its public page, without the language. */
    public String path() {
        return "/strategy/" + code;
    }
}
