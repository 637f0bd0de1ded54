/** Persons, the identities they log in with, their roles, and who the current person is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "web", "mail"})
package se.lifescience.portal.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
