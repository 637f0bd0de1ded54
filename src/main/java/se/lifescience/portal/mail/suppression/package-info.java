/** Who wants no more mail of a kind. */
@NullMarked
package se.lifescience.portal.mail.suppression;

import org.jspecify.annotations.NullMarked;
