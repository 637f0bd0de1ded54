/** What an invitation says, and the fields filled in per recipient. */
@NullMarked
package se.lifescience.portal.invitations.text;

import org.jspecify.annotations.NullMarked;
