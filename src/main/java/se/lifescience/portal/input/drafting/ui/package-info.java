/** A member's pages for writing, sending and following contributions. */
@NullMarked
package se.lifescience.portal.input.drafting.ui;

import org.jspecify.annotations.NullMarked;
