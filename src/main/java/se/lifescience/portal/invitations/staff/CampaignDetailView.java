package se.lifescience.portal.invitations.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.invitations.CampaignId;
import se.lifescience.portal.invitations.CampaignView;
import se.lifescience.portal.kernel.access.Roles;

/** One round: in steps until it is sent, and how it goes from then on. */
@Route("office/invitations/:id")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class CampaignDetailView extends Page implements BeforeEnterObserver {

    private static final String STEP = "step";

    private final CampaignParts parts;
    private final Div content = new Div();

    /** The steps of preparing a round, by the name they have in the address. */
    enum Step {
        TARGET,
        RECIPIENTS,
        TEXT,
        PREVIEW;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Step of(String parameter) {
            for (var step : values()) {
                if (step.parameter().equals(parameter)) {
                    return step;
                }
            }
            return TARGET;
        }
    }

    CampaignDetailView(CampaignParts parts) {
        super("invitations.campaigns.title");
        this.parts = parts;
        add(content, new RouterLink(getTranslation("invitations.campaigns.back"), CampaignsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var step = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .orElse("");
        open(event, "id", id -> show(parts.campaigns().get(new CampaignId(id)), Step.of(step)));
        focusHeading();
    }

    private void show(CampaignView campaign, Step step) {
        heading(campaign.name());
        content.removeAll();
        if (campaign.state() == CampaignView.State.DRAFT) {
            content.add(steps(campaign.id(), step), body(campaign, step));
        } else {
            content.add(new FollowUpPanel(parts, campaign));
        }
    }

    private Nav steps(CampaignId id, Step current) {
        var list = new OrderedList();
        for (var step : Step.values()) {
            var link = new RouterLink(
                    getTranslation("invitations.step." + step.parameter()), CampaignDetailView.class, route(id));
            link.setQueryParameters(QueryParameters.of(STEP, step.parameter()));
            if (step == current) {
                link.getElement().setAttribute("aria-current", "step");
            }
            list.add(new ListItem(link));
        }
        var steps = new Nav(list);
        steps.addClassName("steps");
        steps.getElement().setAttribute("aria-label", getTranslation("invitations.step.label"));
        return steps;
    }

    private Component body(CampaignView campaign, Step step) {
        return switch (step) {
            case TARGET -> new TargetStep(parts, campaign, () -> go(campaign.id(), Step.RECIPIENTS));
            case RECIPIENTS -> new RecipientsStep(parts, campaign.id());
            case TEXT -> new TextStep(parts, campaign, () -> go(campaign.id(), Step.PREVIEW));
            case PREVIEW -> new PreviewStep(parts, campaign, () -> go(campaign.id(), Step.PREVIEW));
        };
    }

    private void go(CampaignId id, Step step) {
        getUI().ifPresent(ui ->
                ui.navigate(CampaignDetailView.class, route(id), QueryParameters.of(STEP, step.parameter())));
    }

    private static RouteParameters route(CampaignId id) {
        return new RouteParameters("id", id.value().toString());
    }
}
