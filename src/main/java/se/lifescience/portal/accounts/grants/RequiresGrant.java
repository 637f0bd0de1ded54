package se.lifescience.portal.accounts.grants;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.lifescience.portal.kernel.access.Roles;

/**
 * On a view of one thing: those who have one of the roles come in, and of the others those with a right on the thing that a
 * parameter of the route names. To anybody else there is no such page. {@code @RolesAllowed} still says who may come at all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresGrant {

    /** The right, as it was given. */
    String permission();

    /** What sort of thing the view shows, as {@link GrantTarget#kind}. */
    String on();

    /** The parameter of the route that holds the thing's id. */
    String parameter() default "id";

    /** The roles that need no such right. */
    String[] orRoles() default {Roles.OFFICE, Roles.ADMIN};
}
