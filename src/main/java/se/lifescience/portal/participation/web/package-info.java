/** The public page behind a registration's personal link. */
@NullMarked
package se.lifescience.portal.participation.web;

import org.jspecify.annotations.NullMarked;
