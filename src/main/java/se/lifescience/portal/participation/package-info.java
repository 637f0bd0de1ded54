/** Occasions one can sign up for, their places, registrations and waiting lists. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "components",
            "pages",
            "mail",
            "links",
            "accounts",
            "organisations",
            "memberships",
            "invitations"
        })
package se.lifescience.portal.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
