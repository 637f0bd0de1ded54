/** Where staff make conferences and bring them to the public. */
@NullMarked
package se.lifescience.portal.conferences.staff;

import org.jspecify.annotations.NullMarked;
