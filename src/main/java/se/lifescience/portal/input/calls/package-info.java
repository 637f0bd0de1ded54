/** Calls for input: what the office asks, until when, and where the public reads it. */
@NullMarked
package se.lifescience.portal.input.calls;

import org.jspecify.annotations.NullMarked;
