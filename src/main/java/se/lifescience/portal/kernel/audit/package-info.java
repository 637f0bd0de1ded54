/** What modules tell the audit trail. */
@NullMarked
package se.lifescience.portal.kernel.audit;

import org.jspecify.annotations.NullMarked;
