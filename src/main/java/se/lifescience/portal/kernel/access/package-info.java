/** Who may do what: roles, permissions, and what takes a recent login. */
@NullMarked
package se.lifescience.portal.kernel.access;

import org.jspecify.annotations.NullMarked;
