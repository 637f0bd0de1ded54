package se.lifescience.portal.shell;

import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.kernel.Roles;

/** What surrounds the pages of members. */
@Layout("/portal")
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class PortalLayout extends Frame {

    PortalLayout() {
        super("portal");
    }
}
