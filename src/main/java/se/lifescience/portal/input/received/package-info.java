/** Contributions as they were received, and what the office made of them. */
@NullMarked
package se.lifescience.portal.input.received;

import org.jspecify.annotations.NullMarked;
