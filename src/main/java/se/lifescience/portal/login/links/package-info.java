/** Logging in by a link sent to one's address. */
@NullMarked
package se.lifescience.portal.login.links;

import org.jspecify.annotations.NullMarked;
