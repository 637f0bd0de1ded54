/** A member's start page and profile. */
@NullMarked
package se.lifescience.portal.accounts.ui;

import org.jspecify.annotations.NullMarked;
