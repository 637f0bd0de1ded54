/** People whom the office knows and who need not have an account, and where it has them from. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "components", "accounts", "organisations", "organisations :: components"})
package se.lifescience.portal.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
