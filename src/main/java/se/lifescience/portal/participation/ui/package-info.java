/** What members see of their registrations. */
@NullMarked
package se.lifescience.portal.participation.ui;

import org.jspecify.annotations.NullMarked;
