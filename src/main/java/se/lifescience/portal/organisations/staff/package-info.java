/** Where the office looks after organisations and merges them. */
@NullMarked
package se.lifescience.portal.organisations.staff;

import org.jspecify.annotations.NullMarked;
