/** Parts of pages about organisations that the pages of other modules use as well. */
@NullMarked
@NamedInterface("components")
package se.lifescience.portal.organisations.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
