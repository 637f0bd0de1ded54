package se.lifescience.portal.invitations.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.invitations.CampaignFollowUp;
import se.lifescience.portal.invitations.CampaignId;
import se.lifescience.portal.invitations.CampaignService;
import se.lifescience.portal.invitations.InvitationState;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;

/** Every round of invitations with its numbers. */
@Route("office/invitations")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "invitations.campaigns.title", order = 21)
class CampaignsView extends Page {

    private final ResponsiveGrid<CampaignFollowUp.CampaignRow> grid =
            new ResponsiveGrid<>(getTranslation("invitations.campaigns.title"));

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
        add(actions, grid);
    }

    private void columns() {
        grid.componentColumn(
                        getTranslation("invitations.campaigns.name"),
                        row -> new RouterLink(row.name(), CampaignDetailView.class, parameters(row.id())))
                .setFlexGrow(2);
        grid.textColumn(
                        getTranslation("invitations.campaigns.target"),
                        row -> Language.of(getLocale()) == Language.SV ? row.targetSv() : row.targetEn())
                .setFlexGrow(2);
        grid.shortColumn(
                getTranslation("invitations.campaigns.state"),
                row -> getTranslation("invitations.state." + row.state()));
        grid.shortColumn(getTranslation("invitations.campaigns.number"), CampaignFollowUp.CampaignRow::all);
        count(InvitationState.ACCEPTED, "invitations.answer-state.ACCEPTED");
        count(InvitationState.DECLINED, "invitations.answer-state.DECLINED");
        count(InvitationState.MAYBE, "invitations.answer-state.MAYBE");
        count(InvitationState.SENT, "invitations.campaigns.unanswered");
    }

    private void count(InvitationState state, String key) {
        grid.textColumn(getTranslation(key), row -> row.count(state));
    }

    private void open(CampaignId id) {
        getUI().ifPresent(ui -> ui.navigate(CampaignDetailView.class, parameters(id)));
    }

    private static RouteParameters parameters(CampaignId id) {
        return new RouteParameters("id", id.value().toString());
    }
}
