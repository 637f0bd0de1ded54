/** The public page that a personal invitation's link leads to. */
@NullMarked
package se.lifescience.portal.invitations.web;

import org.jspecify.annotations.NullMarked;
