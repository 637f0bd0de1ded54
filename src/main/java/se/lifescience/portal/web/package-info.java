/** What the public pages share: the form ticket, the language in the path, limits, text from people. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package se.lifescience.portal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
