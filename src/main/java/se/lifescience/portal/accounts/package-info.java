/** Persons, their addresses, profile, roles and grants, and who the current person is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "mail", "links"})
package se.lifescience.portal.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
