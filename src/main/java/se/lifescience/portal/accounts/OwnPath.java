package se.lifescience.portal.accounts;

/** Where a login may lead back to: a page behind login of this portal, and nothing that only looks like one. */
final class OwnPath {

    private static final String START = "/portal";
    private static final int LONGEST = 500;

    private OwnPath() {}

    /** The path if it is one of ours, and otherwise the start page. */
    static String of(String path) {
        var isOurs = path.length() <= LONGEST
                && path.matches("/(portal|office)([/?][\\x21-\\x7e]*)?")
                && !path.contains("\\")
                && !path.contains("..")
                && !path.contains("//");
        return isOurs ? path : START;
    }
}
