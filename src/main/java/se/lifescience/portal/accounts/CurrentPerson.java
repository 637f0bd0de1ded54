package se.lifescience.portal.accounts;

import java.util.Optional;
import se.lifescience.portal.kernel.SignedIn;

/** Tells who is logged in, on the thread of a request or of a Vaadin session. */
public interface CurrentPerson {

    Optional<SignedIn> find();

    /** The person; refuses as not found when nobody is logged in. */
    SignedIn get();
}
