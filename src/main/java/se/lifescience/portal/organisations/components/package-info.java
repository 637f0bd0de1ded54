/** Parts of pages about organisations that the pages of other modules use as well. */
@NullMarked
package se.lifescience.portal.organisations.components;

import org.jspecify.annotations.NullMarked;
