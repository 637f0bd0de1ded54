/** The OpenID providers that people log in through. */
@NullMarked
@NamedInterface("providers")
package se.lifescience.portal.login.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
