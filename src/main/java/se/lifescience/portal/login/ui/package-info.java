/** Where people see and end their logins. */
@NullMarked
package se.lifescience.portal.login.ui;

import org.jspecify.annotations.NullMarked;
