/** Who holds which post at the office and in the government, and who was responsible for what was published. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "accounts"})
package se.lifescience.portal.officials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
