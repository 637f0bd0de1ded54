package se.lifescience.portal.contacts;

/** Whoever waits for an import: is told how far it has come, and may say stop, after which nothing has happened. */
@FunctionalInterface
public interface ImportProgressListener {

    /** Watches nothing and stops nothing. */
    ImportProgressListener NOBODY = (done, total) -> true;

    /** Hears how many rows are done; gives whether to go on. */
    boolean goesOn(int done, int total);
}
