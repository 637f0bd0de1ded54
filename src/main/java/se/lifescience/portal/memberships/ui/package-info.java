/** Where people see, join and run their organisations. */
@NullMarked
package se.lifescience.portal.memberships.ui;

import org.jspecify.annotations.NullMarked;
