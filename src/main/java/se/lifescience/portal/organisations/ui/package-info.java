/** A member's organisations: belonging to them, registering and running them. */
@NullMarked
package se.lifescience.portal.organisations.ui;

import org.jspecify.annotations.NullMarked;
