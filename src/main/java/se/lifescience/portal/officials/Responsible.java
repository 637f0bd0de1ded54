package se.lifescience.portal.officials;

import java.util.Optional;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * Who was responsible for something when it was published.
 *
 * @param since what has become of them since then, if anything has
 */
record Responsible(String name, LocalizedText post, Optional<Since> since) {

    /** What has become of somebody who was responsible. */
    public enum Since {
        /** Holds another post now. */
        CHANGED,
        /** Holds none. */
        LEFT
    }
}
