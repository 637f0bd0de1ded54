package se.lifescience.badsample.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.accounts.grants.RequiresGrant;

/** Asks for a right on a thing that its route does not name. */
@Route("granted/:thing")
@RolesAllowed("MEMBER")
@RequiresGrant(permission = "read", on = "thing")
class GrantedView extends Div {}
