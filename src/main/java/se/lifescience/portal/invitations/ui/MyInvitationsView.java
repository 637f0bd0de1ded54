package se.lifescience.portal.invitations.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.invitations.InvitationService;
import se.lifescience.portal.invitations.InvitationView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;

/** The invitations bound to my account, with what I answered. */
@Route("portal/invitations")
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
@Menu(title = "invitations.mine.title", order = 21)
class MyInvitationsView extends Page {

    private final PortalSettings settings;

    MyInvitationsView(InvitationService invitations, PortalSettings settings) {
        super("invitations.mine.title");
        this.settings = settings;
        lead(getTranslation("invitations.mine.lead"));
        var mine = invitations.mine();
        if (mine.isEmpty()) {
            add(new EmptyState(
                    getTranslation("invitations.mine.empty"), getTranslation("invitations.mine.empty.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("cards");
        mine.forEach(invitation -> list.add(card(invitation)));
        add(list);
    }

    private ListItem card(InvitationView invitation) {
        var language = Language.of(getLocale());
        var target = invitation.target();
        var card = new ListItem(new H2(
                target == null
                        ? getTranslation("invitations.page.gone")
                        : target.title().in(language)));
        if (target != null) {
            card.add(new Paragraph(target.when().in(language)));
        }
        card.add(new Paragraph(getTranslation(
                "invitations.mine.state", getTranslation("invitations.answer-state." + invitation.state()))));
        var until = invitation.replyBy();
        if (until != null && invitation.open()) {
            card.add(new Paragraph(getTranslation(
                    "invitations.mine.reply-by", Times.day(until.minusNanos(1), settings.zone(), getLocale()))));
        }
        if (invitation.open()) {
            card.add(new RouterLink(
                    getTranslation("invitations.mine.answer"),
                    MyInvitationView.class,
                    new RouteParameters("key", invitation.id().value().toString())));
        }
        return card;
    }
}
