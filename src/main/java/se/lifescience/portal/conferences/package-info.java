/** National conferences: programme, hosts, and their registration. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "components",
            "web",
            "accounts",
            "organisations",
            "invitations",
            "participation",
            "strategy",
            "mail"
        })
package se.lifescience.portal.conferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
