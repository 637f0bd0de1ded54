/** Organisations that want to be registered, from the form to the decision. */
@NullMarked
package se.lifescience.portal.memberships.applications;

import org.jspecify.annotations.NullMarked;
