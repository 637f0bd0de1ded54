package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;

/** Makes a new conference as a draft, and goes on to the rest of it. */
@Route("office/conferences/new")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class NewConferenceView extends Page {

    NewConferenceView(ConferenceService conferences, PortalSettings settings) {
        super("conferences.new.title");
        lead(getTranslation("conferences.new.lead"));
        add(new FactsPart(settings.zone(), conferences::suggestSlug, "conferences.new.save", facts -> {
            var id = conferences.create(facts);
            UI.getCurrentOrThrow().navigate("office/conferences/" + id);
        }));
    }
}
