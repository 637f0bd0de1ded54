/** A right of a person or an organisation on one thing, until a date. */
@NullMarked
@NamedInterface("grants")
package se.lifescience.portal.accounts.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
