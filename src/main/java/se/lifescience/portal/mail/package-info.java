/** Messages and their deliveries; knows addresses and text, nothing else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "pages"})
package se.lifescience.portal.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
