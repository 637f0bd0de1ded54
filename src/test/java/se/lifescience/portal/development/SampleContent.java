package se.lifescience.portal.development;

/** Content of one module for a newcomer's portal; created once, when the database is new. */
public interface SampleContent {

    void create();
}
