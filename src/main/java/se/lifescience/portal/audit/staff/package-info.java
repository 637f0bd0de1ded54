/** Where administrators read the audit trail. */
@NullMarked
package se.lifescience.portal.audit.staff;

import org.jspecify.annotations.NullMarked;
