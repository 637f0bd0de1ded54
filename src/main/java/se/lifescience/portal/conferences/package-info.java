/** National conferences: programme, hosts, and their registration. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "components", "pages", "accounts", "officials", "participation", "strategy"})
package se.lifescience.portal.conferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
