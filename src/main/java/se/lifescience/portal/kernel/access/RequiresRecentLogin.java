package se.lifescience.portal.kernel.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a service method beside its permission: whoever calls it must have shown lately who they are, and as strongly as
 * their provider's row demands of staff; otherwise it throws {@link ReauthenticationRequired}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRecentLogin {}
