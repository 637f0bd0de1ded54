/** Where the office reads, handles and answers what was received. */
@NullMarked
package se.lifescience.portal.input.received.staff;

import org.jspecify.annotations.NullMarked;
