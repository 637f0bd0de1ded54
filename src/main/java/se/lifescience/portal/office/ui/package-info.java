/** The staff's page for the audit trail. */
@NullMarked
package se.lifescience.portal.office.ui;

import org.jspecify.annotations.NullMarked;
