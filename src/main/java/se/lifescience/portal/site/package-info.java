/** The pages of the public site itself: home, log in, privacy, accessibility, and the layout around all others. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "accounts",
            "organisations",
            "participation",
            "strategy",
            "input",
            "conferences"
        })
package se.lifescience.portal.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
