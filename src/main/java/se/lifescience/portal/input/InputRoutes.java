package se.lifescience.portal.input;

import se.lifescience.portal.kernel.Slug;

/** The addresses of this module's pages. */
public final class InputRoutes {

    public static final String MINE = "portal/inputs";
    public static final String ONE_OF_MINE = "portal/inputs/:id";
    public static final String RECEIVED = "office/inputs";
    public static final String ONE_RECEIVED = "office/inputs/:id";
    public static final String CALLS = "office/calls";
    public static final String ONE_CALL = "office/calls/:id";
    /** Stands where an id would, for what does not exist yet. */
    public static final String NEW = "new";

    private InputRoutes() {}

    public static String mine(ContributionId id) {
        return MINE + "/" + id;
    }

    public static String start() {
        return MINE + "/" + NEW;
    }

    public static String start(Slug call) {
        return start() + "?call=" + call;
    }

    public static String received(ContributionId id) {
        return RECEIVED + "/" + id;
    }

    public static String call(CallId id) {
        return CALLS + "/" + id;
    }

    /** The public page of a call. */
    public static String page(Slug call) {
        return "/calls/" + call;
    }
}
