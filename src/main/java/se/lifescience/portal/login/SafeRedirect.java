package se.lifescience.portal.login;

/** Where a login may lead back to: a page behind login of this portal, and nothing that only looks like one. */
public final class SafeRedirect {

    private static final String START = "/portal";
    private static final int LONGEST = 500;

    private SafeRedirect() {}

    /** The path if it is one of ours, and otherwise the start page. */
    public static String of(String path) {
        var isOurs = path.length() <= LONGEST
                && path.matches("/(portal|office)([/?][\\x21-\\x7e]*)?")
                && !path.contains("\\")
                && !path.contains("..")
                && !path.contains("//");
        return isOurs ? path : START;
    }
}
