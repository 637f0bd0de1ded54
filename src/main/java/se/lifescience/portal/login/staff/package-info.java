/** Where administrators add, test and disable providers. */
@NullMarked
package se.lifescience.portal.login.staff;

import org.jspecify.annotations.NullMarked;
