package se.lifescience.portal.kernel;

public final class LikePattern {

    private LikePattern() {}

    /** The ILIKE pattern for texts that hold this one, taken literally. */
    public static String containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
