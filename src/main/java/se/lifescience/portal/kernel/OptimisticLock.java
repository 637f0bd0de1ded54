package se.lifescience.portal.kernel;

/** Lets somebody save only what nobody has changed since they opened it. */
public final class OptimisticLock {

    private OptimisticLock() {}

    /**
     * Refuses to save over what was changed meanwhile.
     *
     * @param opened the version that the form was filled from
     * @param current the version as it is now
     */
    public static void check(long opened, long current) {
        if (opened != current) {
            throw Refusal.changedMeanwhile();
        }
    }
}
