/** The audit trail: who did what, and for whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "components", "accounts"})
package se.lifescience.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
