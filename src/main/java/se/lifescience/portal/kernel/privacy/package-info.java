/** How modules answer for what they hold of people. */
@NullMarked
package se.lifescience.portal.kernel.privacy;

import org.jspecify.annotations.NullMarked;
