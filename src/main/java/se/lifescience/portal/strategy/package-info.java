/** Editions of the national strategy with their areas and goals. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "pages", "officials"})
package se.lifescience.portal.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
