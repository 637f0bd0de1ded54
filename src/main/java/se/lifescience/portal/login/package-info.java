/** How a person logs in: identities, sessions, one-time links, fresh logins, and logging out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "pages", "mail", "links", "accounts"})
package se.lifescience.portal.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
