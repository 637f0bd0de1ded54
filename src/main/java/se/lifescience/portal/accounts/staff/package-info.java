/** Where the office lets people in, shuts them out, and gives and takes roles. */
@NullMarked
package se.lifescience.portal.accounts.staff;

import org.jspecify.annotations.NullMarked;
