/** The pages of the public site itself: home, robots, accessibility, and the layout around all others. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pages", "strategy"})
package se.lifescience.portal.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
