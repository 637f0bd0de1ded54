/** The public page behind an invitation to an organisation. */
@NullMarked
package se.lifescience.portal.memberships.web;

import org.jspecify.annotations.NullMarked;
