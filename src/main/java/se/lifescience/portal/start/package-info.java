/** The two start pages: what awaits a member, and what awaits the office. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "accounts"})
package se.lifescience.portal.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
