/** The staff's pages for contacts and organisations. */
@NullMarked
package se.lifescience.portal.organisations.staff;

import org.jspecify.annotations.NullMarked;
