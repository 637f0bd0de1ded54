/** The whole way, in a browser: from an invitation to a seat to input, and back to the one who gave it. */
@NullMarked
package se.lifescience.portal.story;

import org.jspecify.annotations.NullMarked;
