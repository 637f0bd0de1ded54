/**
 * Personal links: which token opens which thing, for what, until when, and whether it was used or taken back. Knows
 * neither people nor addresses: whose a link is, the module knows that owns the thing.
 *
 * <p>The link in a mail to many by which one says no to such mail is none of these and stays with {@code mail}. It
 * names no thing but an address and a kind of mail, must hold when the delivery it came with has been emptied, is never
 * used up, taken back or over, and goes with its delivery; and {@code mail} stands on nothing but the kernel.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package se.lifescience.portal.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
