/** The strategy's public pages. */
@NullMarked
package se.lifescience.portal.strategy.web;

import org.jspecify.annotations.NullMarked;
