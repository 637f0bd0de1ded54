/** The public pages of calls. */
@NullMarked
package se.lifescience.portal.input.calls.web;

import org.jspecify.annotations.NullMarked;
