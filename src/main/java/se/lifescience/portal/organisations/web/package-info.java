/** The public directory of organisations, and their logos. */
@NullMarked
package se.lifescience.portal.organisations.web;

import org.jspecify.annotations.NullMarked;
