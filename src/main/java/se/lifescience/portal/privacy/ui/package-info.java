/** Where people take out and erase their own data. */
@NullMarked
package se.lifescience.portal.privacy.ui;

import org.jspecify.annotations.NullMarked;
