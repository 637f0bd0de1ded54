/** The members' start page. */
@NullMarked
package se.lifescience.portal.start.ui;

import org.jspecify.annotations.NullMarked;
