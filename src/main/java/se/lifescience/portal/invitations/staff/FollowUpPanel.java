package se.lifescience.portal.invitations.staff;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.invitations.CampaignFollowUp;
import se.lifescience.portal.invitations.CampaignView;
import se.lifescience.portal.invitations.InvitationState;
import se.lifescience.portal.kernel.Times;

/** How a sent round goes: the answers, the mails, everybody invited; brings itself up to date while it is open. */
class FollowUpPanel extends Div {

    private static final int EVERY_MILLIS = 5_000;

    private final CampaignParts parts;
    private final CampaignView campaign;
    private final UnorderedList answers = new UnorderedList();
    private final UnorderedList sendings = new UnorderedList();
    private final Select<InvitationState> filter = new Select<>();
    private final ResponsiveGrid<CampaignFollowUp.InviteeRow> invited =
            new ResponsiveGrid<>(getTranslation("invitations.follow.invited"));
    private @Nullable Registration polling;
    private Map<InvitationState, Long> shown = Map.of();

    FollowUpPanel(CampaignParts parts, CampaignView campaign) {
        this.parts = parts;
        this.campaign = campaign;
        filter.setLabel(getTranslation("invitations.follow.filter"));
        filter.setItems(InvitationState.values());
        filter.setItemLabelGenerator(state -> state == null ? "" : getTranslation("invitations.answer-state." + state));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("invitations.follow.all"));
        filter.addValueChangeListener(event -> list());
        columns();
        add(
                new H2(getTranslation("invitations.follow.answers")),
                answers,
                new H2(getTranslation("invitations.follow.sendings")),
                sendings,
                buttons(),
                new H2(getTranslation("invitations.follow.invited")),
                filter,
                invited);
        numbers();
        list();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(EVERY_MILLIS);
        polling = event.getUI().addPollListener(poll -> numbers());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void numbers() {
        var now = parts.followUp().answers(campaign.id());
        answers.removeAll();
        now.forEach((state, number) -> answers.add(new ListItem(getTranslation(
                "invitations.follow.count", getTranslation("invitations.answer-state." + state), number))));
        sendings.removeAll();
        parts.followUp().sendings(campaign.id()).forEach(sending -> sendings.add(new ListItem(words(sending))));
        if (!now.equals(shown)) {
            shown = now;
            invited.getDataProvider().refreshAll();
        }
    }

    private String words(CampaignFollowUp.Sending sending) {
        var progress = sending.progress();
        var name = getTranslation(
                sending.reminder() ? "invitations.follow.reminder" : "invitations.follow.invitation",
                Times.full(sending.at(), parts.settings().zone(), getLocale()));
        return getTranslation(
                "invitations.follow.progress",
                name,
                progress.sent(),
                progress.all(),
                progress.waiting() + progress.sending() + progress.retry(),
                progress.failed(),
                progress.unknown(),
                progress.stopped());
    }

    private void list() {
        var state = filter.getValue();
        invited.setItems(
                query -> parts.followUp().invitees(campaign.id(), state, query.getOffset(), query.getLimit()).stream(),
                query -> parts.followUp().count(campaign.id(), state));
    }

    private void ask(String heading, String key, Runnable action) {
        ConfirmDialog.of(heading, getTranslation(key + ".text"))
                .yes(getTranslation(key), action)
                .no(getTranslation("invitations.cancel"))
                .ask();
    }

    private Div buttons() {
        var remind = new Button(
                getTranslation("invitations.remind"),
                event -> ask(
                        getTranslation(
                                "invitations.remind.heading",
                                parts.followUp().count(campaign.id(), InvitationState.SENT)),
                        "invitations.remind",
                        () -> {
                            Notices.done(getTranslation(
                                    "invitations.reminded", parts.sending().remind(campaign.id())));
                            numbers();
                        }));
        var stop = new Button(getTranslation("invitations.stop"));
        stop.addClickListener(event -> ask(getTranslation("invitations.stop.heading"), "invitations.stop", () -> {
            Notices.done(getTranslation("invitations.stopped", parts.sending().stop(campaign.id())));
            remind.setEnabled(false);
            stop.setEnabled(false);
            numbers();
        }));
        remind.setEnabled(campaign.state() == CampaignView.State.SENT);
        stop.setEnabled(campaign.state() == CampaignView.State.SENT);
        var buttons = new Div(remind, stop);
        buttons.addClassName("actions");
        return buttons;
    }

    private void columns() {
        invited.textColumn(
                getTranslation("invitations.column.name"),
                row -> row.delegated() ? getTranslation("invitations.follow.by-colleague", row.name()) : row.name());
        invited.textColumn(getTranslation("invitations.column.email"), CampaignFollowUp.InviteeRow::email);
        invited.textColumn(
                getTranslation("invitations.column.organisation"), CampaignFollowUp.InviteeRow::organisation);
        invited.shortColumn(
                getTranslation("invitations.column.state"),
                row -> getTranslation("invitations.answer-state." + row.state()));
        invited.textColumn(getTranslation("invitations.column.note"), CampaignFollowUp.InviteeRow::note);
        invited.action(getTranslation("invitations.column.action"), this::withdraw);
        invited.setEmptyStateComponent(new EmptyState(
                getTranslation("invitations.follow.empty"), getTranslation("invitations.follow.empty.text")));
    }

    private Button withdraw(CampaignFollowUp.InviteeRow row) {
        var button = new Button(
                getTranslation("invitations.withdraw"),
                event -> ask(getTranslation("invitations.withdraw.heading", row.name()), "invitations.withdraw", () -> {
                    parts.sending().withdraw(row.id());
                    Notices.done(getTranslation("invitations.withdrawn"));
                    numbers();
                }));
        button.setAriaLabel(getTranslation("invitations.withdraw.label", row.name()));
        button.setEnabled(row.state() != InvitationState.WITHDRAWN && row.state() != InvitationState.DELEGATED);
        return button;
    }
}
