/** The staff's pages for campaigns. */
@NullMarked
package se.lifescience.portal.invitations.office;

import org.jspecify.annotations.NullMarked;
