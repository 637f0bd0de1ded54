package se.lifescience.portal.accounts;

import java.util.Map;
import se.lifescience.portal.kernel.Language;

/** Gives the regions a person can say they are from: code and name, in the order to choose from. */
public interface RegionSource {

    Map<String, String> regions(Language language);
}
