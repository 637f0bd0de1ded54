package se.lifescience.portal.development;

/** Fills a portal until it is as full as it may become; what is there already is not made again. */
public interface BulkContent {

    void load(Load load);
}
