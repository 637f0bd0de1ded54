/** What tests of all modules share. */
@NullMarked
package se.lifescience.portal.testing;

import org.jspecify.annotations.NullMarked;
