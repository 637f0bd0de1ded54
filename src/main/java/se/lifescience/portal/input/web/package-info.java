/** The public pages of the calls for input. */
@NullMarked
package se.lifescience.portal.input.web;

import org.jspecify.annotations.NullMarked;
