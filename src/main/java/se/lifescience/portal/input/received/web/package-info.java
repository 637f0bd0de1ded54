/** What was received on a goal, on the goal's public page. */
@NullMarked
package se.lifescience.portal.input.received.web;

import org.jspecify.annotations.NullMarked;
