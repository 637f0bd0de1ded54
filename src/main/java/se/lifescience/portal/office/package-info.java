/** The start page of the staff, their work list and the audit trail. */
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
            "input",
            "conferences",
            "mail"
        })
package se.lifescience.portal.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
