/** Campaigns and the personal invitations they send, with the answers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "components", "pages", "mail", "links", "accounts", "organisations", "contacts"
        })
package se.lifescience.portal.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
