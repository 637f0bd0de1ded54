/** The public pages of logging in, and logout told by providers. */
@NullMarked
package se.lifescience.portal.login.web;

import org.jspecify.annotations.NullMarked;
