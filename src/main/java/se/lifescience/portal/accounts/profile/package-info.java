/** What people say of themselves: consents, access needs, photo. */
@NullMarked
package se.lifescience.portal.accounts.profile;

import org.jspecify.annotations.NullMarked;
