/** Where the office decides about organisations that apply, and which provider speaks for whom. */
@NullMarked
package se.lifescience.portal.memberships.staff;

import org.jspecify.annotations.NullMarked;
