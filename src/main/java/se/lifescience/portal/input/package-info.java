/** Calls for input, and the contributions that people and organisations send. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "components",
            "pages",
            "mail",
            "accounts",
            "organisations",
            "memberships",
            "officials",
            "strategy"
        })
package se.lifescience.portal.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
