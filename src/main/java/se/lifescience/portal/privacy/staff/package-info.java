/** Where administrators erase somebody. */
@NullMarked
package se.lifescience.portal.privacy.staff;

import org.jspecify.annotations.NullMarked;
