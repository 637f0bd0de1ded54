/** The staff's start page, and the page where roles are given and taken. */
@NullMarked
package se.lifescience.portal.accounts.staff;

import org.jspecify.annotations.NullMarked;
