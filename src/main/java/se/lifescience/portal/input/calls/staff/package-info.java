/** Where the office writes, publishes and closes calls. */
@NullMarked
package se.lifescience.portal.input.calls.staff;

import org.jspecify.annotations.NullMarked;
