/** The public directory of organisations, and what an invitation into one leads to. */
@NullMarked
package se.lifescience.portal.organisations.web;

import org.jspecify.annotations.NullMarked;
