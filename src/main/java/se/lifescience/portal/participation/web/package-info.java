/** The sign-up pages of every occasion, and the page behind a registration's personal link. */
@NullMarked
package se.lifescience.portal.participation.web;

import org.jspecify.annotations.NullMarked;
