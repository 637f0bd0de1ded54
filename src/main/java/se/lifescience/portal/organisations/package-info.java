/** Organisations, and the contacts the office knows in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "web", "accounts", "mail"})
package se.lifescience.portal.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
