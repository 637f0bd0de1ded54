package se.lifescience.portal.shell;

import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.kernel.Roles;

/** What surrounds the pages of the office's staff. */
@Layout("/office")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class OfficeLayout extends Frame {

    OfficeLayout() {
        super("office");
    }
}
