/** Where the office takes in editions of the strategy. */
@NullMarked
package se.lifescience.portal.strategy.staff;

import org.jspecify.annotations.NullMarked;
