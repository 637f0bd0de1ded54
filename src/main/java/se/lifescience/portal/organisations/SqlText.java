package se.lifescience.portal.organisations;


final class SqlText {

    private SqlText() {}

    /** The ILIKE pattern for texts that hold this one, taken literally. */
    static String containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
