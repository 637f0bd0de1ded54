package se.lifescience.portal.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.ActingForService;

/** What surrounds the pages of members. */
@Layout("/portal")
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class PortalLayout extends Frame {

    PortalLayout(
            CurrentPerson current,
            ProfileService profile,
            PortalSettings settings,
            AuthenticationContext login,
            ActingForService acting) {
        super("portal", current, profile, settings, login, acting);
    }
}
