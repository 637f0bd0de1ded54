/** The office's start page. */
@NullMarked
package se.lifescience.portal.start.staff;

import org.jspecify.annotations.NullMarked;
