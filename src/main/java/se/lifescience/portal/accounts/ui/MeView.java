package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.accounts.AccountRoutes;
import se.lifescience.portal.accounts.AddressService;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.accounts.RegionSource;
import se.lifescience.portal.accounts.profile.ConsentService;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;

/** What the portal knows of a member, for them to put right. */
@Route("portal/me")
@Menu(title = "accounts.me.menu", order = 90)
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class MeView extends Page {

    MeView(
            ProfileService profiles,
            RegionSource regions,
            AddressService addresses,
            ConsentService consents,
            PortalSettings settings) {
        super("accounts.me.heading");
        lead(getTranslation("accounts.me.lead"));
        var given = new ConsentsPart(consents, settings);
        add(
                new ProfilePart(profiles, regions),
                new AddressesPart(addresses),
                new PhotoPart(consents, given::refresh),
                new NeedsPart(consents, given::refresh),
                given,
                new UnorderedList(
                        new ListItem(new Anchor("/portal/me/sessions", getTranslation("accounts.me.sessions"))),
                        new ListItem(new Anchor(AccountRoutes.MY_DATA, getTranslation("accounts.data.menu")))));
    }
}
