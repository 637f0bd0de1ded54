/** The staff's pages for calls and for what has been received. */
@NullMarked
package se.lifescience.portal.input.office;

import org.jspecify.annotations.NullMarked;
