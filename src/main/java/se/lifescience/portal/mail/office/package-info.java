/** What the office's staff see of outgoing mail. */
@NullMarked
package se.lifescience.portal.mail.office;

import org.jspecify.annotations.NullMarked;
