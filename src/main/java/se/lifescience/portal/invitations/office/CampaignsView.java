package se.lifescience.portal.invitations.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.invitations.CampaignFollowUp;
import se.lifescience.portal.invitations.CampaignId;
import se.lifescience.portal.invitations.CampaignRow;
import se.lifescience.portal.invitations.CampaignService;
import se.lifescience.portal.invitations.InvitationState;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Roles;
import se.lifescience.portal.kernel.Times;

/** Every round of invitations with its numbers. */
@Route("office/invitations")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "invitations.campaigns.title", order = 20)
class CampaignsView extends Page {

    private final Grid<CampaignRow> grid = new Grid<>();

    CampaignsView(CampaignService campaigns, CampaignFollowUp followUp, PortalSettings settings, Clock clock) {
        super("invitations.campaigns.title");
        lead(getTranslation("invitations.campaigns.lead"));
        var create = new Button(getTranslation("invitations.campaigns.new"), event -> {
            var today = Times.day(LocalDate.now(clock.withZone(settings.zone())), getLocale());
            open(campaigns.create(getTranslation("invitations.campaigns.new.name", today)));
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(create);
        actions.addClassName("actions");
        columns();
        grid.setItems(query -> followUp.list(query.getOffset(), query.getLimit()).stream(), query -> followUp.count());
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("invitations.campaigns.empty"), getTranslation("invitations.campaigns.empty.text")));
        grid.getElement().setAttribute("aria-label", getTranslation("invitations.campaigns.title"));
        add(actions, grid);
    }

    private void columns() {
        grid.addComponentColumn(row -> new RouterLink(row.name(), CampaignDetailView.class, parameters(row.id())))
                .setHeader(getTranslation("invitations.campaigns.name"))
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.addColumn(row -> Language.of(getLocale()) == Language.SV ? row.targetSv() : row.targetEn())
                .setHeader(getTranslation("invitations.campaigns.target"))
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation("invitations.state." + row.state()))
                .setHeader(getTranslation("invitations.campaigns.state"));
        grid.addColumn(CampaignRow::all).setHeader(getTranslation("invitations.campaigns.number"));
        count(InvitationState.ACCEPTED, "invitations.answer-state.ACCEPTED");
        count(InvitationState.DECLINED, "invitations.answer-state.DECLINED");
        count(InvitationState.MAYBE, "invitations.answer-state.MAYBE");
        count(InvitationState.SENT, "invitations.campaigns.unanswered");
    }

    private void count(InvitationState state, String key) {
        grid.addColumn(row -> row.count(state)).setHeader(getTranslation(key));
    }

    private void open(CampaignId id) {
        getUI().ifPresent(ui -> ui.navigate(CampaignDetailView.class, parameters(id)));
    }

    private static RouteParameters parameters(CampaignId id) {
        return new RouteParameters("id", id.value().toString());
    }
}
