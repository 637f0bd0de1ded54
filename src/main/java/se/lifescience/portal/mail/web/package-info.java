/** The public page behind the unsubscription link in a mail. */
@NullMarked
package se.lifescience.portal.mail.web;

import org.jspecify.annotations.NullMarked;
