/** What the office's staff see of an occasion's registrations. */
@NullMarked
package se.lifescience.portal.participation.staff;

import org.jspecify.annotations.NullMarked;
