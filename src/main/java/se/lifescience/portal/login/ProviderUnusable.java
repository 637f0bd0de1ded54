package se.lifescience.portal.login;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** A provider cannot be logged in through: it is down, slow, answers nonsense, or is not what it says. */
public class ProviderUnusable extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param reason one plain word, for the log, the audit trail and the test page
     */
    public ProviderUnusable(String reason) {
        super(new OAuth2Error(reason), reason);
    }

    public String reason() {
        return getError().getErrorCode();
    }
}
