/** Organisations, the directory, their domains and logos, and merging two that are one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "pages", "accounts"})
package se.lifescience.portal.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
