package se.lifescience.portal.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the office's own rights come with a login through a provider. */
public enum StaffAccessPolicy {
    NEVER,
    ALWAYS,
    /** Only when the token says that the login was as strong as asked for. */
    WHEN_ACR;

    /** Whether a login of this strength brings the office's rights along. */
    boolean isForStaff(List<String> accepted, @Nullable String acr) {
        return switch (this) {
            case NEVER -> false;
            case ALWAYS -> true;
            case WHEN_ACR -> acr != null && accepted.contains(acr);
        };
    }
}
