/** Pictures from people, read within bounds. */
@NullMarked
package se.lifescience.portal.kernel.pictures;

import org.jspecify.annotations.NullMarked;
