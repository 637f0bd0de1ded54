/** Where the office keeps and imports its contacts. */
@NullMarked
package se.lifescience.portal.contacts.staff;

import org.jspecify.annotations.NullMarked;
