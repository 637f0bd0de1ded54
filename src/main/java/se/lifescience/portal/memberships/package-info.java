/** Who belongs to an organisation and may act for it, how organisations come in, and which provider speaks for whom. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "components",
            "pages",
            "mail",
            "links",
            "accounts",
            "login",
            "login :: providers",
            "organisations",
            "organisations :: components",
            "accounts :: grants"
        })
package se.lifescience.portal.memberships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
