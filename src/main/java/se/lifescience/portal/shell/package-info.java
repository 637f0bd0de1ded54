/** What surrounds every page: security chains, layouts for members and staff, error views, languages. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "components",
            "pages",
            "accounts",
            "login",
            "login :: providers",
            "memberships",
            "accounts :: grants"
        })
package se.lifescience.portal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
