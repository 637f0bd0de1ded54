package se.lifescience.portal.privacy.staff;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.privacy.ErasureService;

/** An administrator erases somebody: sees first what goes and what stays, says why, and does it. */
@Route("office/people/:id/erase")
@RolesAllowed(Roles.ADMIN)
class EraseView extends Page implements BeforeEnterObserver {

    private final ErasureService erasure;
    private final Div content = new Div();

    EraseView(ErasureService erasure) {
        super("accounts.people.erase");
        this.erasure = erasure;
        lead(getTranslation("privacy.erase-other.lead"));
        var back = new Div(new Anchor("/office/people", getTranslation("privacy.erase-other.back")));
        back.addClassName("actions");
        add(content, back);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, "id", id -> show(new PersonId(id)));
    }

    private void show(PersonId id) {
        heading(getTranslation("privacy.erase-other.heading", erasure.name(id)));
        content.removeAll();
        content.add(new ErasePart(erasure.whatErasingDoes(id), reason -> erasure.erase(id, reason)));
    }
}
