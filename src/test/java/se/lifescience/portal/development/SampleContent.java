package se.lifescience.portal.development;

/**
 * Content to look at in a newcomer's portal; created once, on an empty database, in the order of the beans.
 * Implementations are components of the profile {@code development} in their module's package on the test class path.
 */
public interface SampleContent {

    void create();
}
