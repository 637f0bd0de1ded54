/** Where people tell of themselves: profile, addresses, consents. */
@NullMarked
package se.lifescience.portal.accounts.ui;

import org.jspecify.annotations.NullMarked;
