/** The staff's pages for contacts and organisations. */
@NullMarked
package se.lifescience.portal.organisations.office;

import org.jspecify.annotations.NullMarked;
