/** Reusable parts of the pages for those who are logged in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package se.lifescience.portal.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
