/** What the public pages share: layout, caching, form tickets, limits, the language in the path, text from people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package se.lifescience.portal.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
