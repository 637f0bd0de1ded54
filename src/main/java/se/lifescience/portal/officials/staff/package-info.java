/** Where the office says who holds which post. */
@NullMarked
package se.lifescience.portal.officials.staff;

import org.jspecify.annotations.NullMarked;
