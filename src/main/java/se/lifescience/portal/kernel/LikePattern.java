package se.lifescience.portal.kernel;

/**
 * What LIKE and ILIKE compare with, where a person's text is taken literally. The backslash is PostgreSQL's own sign for
 * that; a query through Hibernate has to name it.
 */
public final class LikePattern {

    private LikePattern() {}

    /** The pattern for texts that hold this one. */
    public static String containing(String text) {
        return "%" + literal(text.strip()) + "%";
    }

    /** The pattern for texts that begin with this one. */
    public static String beginningWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
