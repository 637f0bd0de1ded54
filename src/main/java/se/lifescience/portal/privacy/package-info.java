/** What the portal holds of a person: taken out, erased, and told on the privacy page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "pages", "accounts"})
package se.lifescience.portal.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
