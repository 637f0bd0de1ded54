/** The staff's pages for campaigns. */
@NullMarked
package se.lifescience.portal.invitations.staff;

import org.jspecify.annotations.NullMarked;
