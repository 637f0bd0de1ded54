/** What the office's staff see of outgoing mail. */
@NullMarked
package se.lifescience.portal.mail.staff;

import org.jspecify.annotations.NullMarked;
