/** The staff's start page, and the page where roles are given and taken. */
@NullMarked
package se.lifescience.portal.accounts.office;

import org.jspecify.annotations.NullMarked;
