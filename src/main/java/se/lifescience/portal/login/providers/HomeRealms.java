package se.lifescience.portal.login.providers;

import java.util.List;
import java.util.UUID;
import se.lifescience.portal.kernel.Language;

/** Tells the login page which provider is whose; it only shows the way, and decides nothing about who somebody is. */
public interface HomeRealms {

    /** The providers of whoever has verified this domain, given in ASCII and lower case. */
    List<UUID> atDomain(String domain);

    /** Organisations whose name, in either language or a former one, holds the text; at most {@code most} of them. */
    List<Way> named(String text, Language language, int most);

    /** An organisation's way in. */
    record Way(String organisation, UUID provider) {}
}
