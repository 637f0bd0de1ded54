/** The members' pages for their invitations. */
@NullMarked
package se.lifescience.portal.invitations.ui;

import org.jspecify.annotations.NullMarked;
