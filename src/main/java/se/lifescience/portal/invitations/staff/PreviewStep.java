package se.lifescience.portal.invitations.staff;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.invitations.CampaignPreviewService;
import se.lifescience.portal.invitations.CampaignView;

/** The mails as their recipients will see them, one after another; then a test, then the sending itself. */
class PreviewStep extends Div {

    private final CampaignParts parts;
    private final CampaignView campaign;
    private final int all;
    private final Paragraph which = new Paragraph();
    private final Div mail = new Div();
    private int index;

    PreviewStep(CampaignParts parts, CampaignView campaign, Runnable sent) {
        this.parts = parts;
        this.campaign = campaign;
        this.all = parts.followUp().count(campaign.id(), null);
        add(new H2(getTranslation("invitations.preview.title")));
        if (all == 0 || campaign.target() == null || campaign.text().body().sv().isBlank()) {
            add(new EmptyState(
                    getTranslation("invitations.preview.title"), getTranslation("invitations.preview.none")));
            return;
        }
        which.getElement().setAttribute("aria-live", "polite");
        mail.addClassName("mail-preview");
        var steps = new Div(
                new Button(getTranslation("invitations.preview.previous"), event -> show(index - 1)),
                new Button(getTranslation("invitations.preview.next"), event -> show(index + 1)));
        steps.addClassName("actions");
        add(which, steps, mail, buttons(sent));
        show(0);
    }

    private Div buttons(Runnable sent) {
        var test = new Button(getTranslation("invitations.preview.test"), event -> {
            parts.previews().test(campaign.id());
            Notices.done(getTranslation("invitations.preview.tested"));
        });
        var send = new Button(
                getTranslation("invitations.send"),
                event -> ConfirmDialog.of(
                                getTranslation("invitations.send.heading", all),
                                getTranslation("invitations.send.text"))
                        .yes(getTranslation("invitations.send.confirm", all), () -> {
                            var number = parts.sending().send(campaign.id(), campaign.version());
                            Notices.done(getTranslation("invitations.sent", number));
                            sent.run();
                        })
                        .no(getTranslation("invitations.cancel"))
                        .ask());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var delete = new Button(getTranslation("invitations.delete"), event -> {
            parts.campaigns().delete(campaign.id());
            Notices.done(getTranslation("invitations.deleted"));
            getUI().ifPresent(ui -> ui.navigate(CampaignsView.class));
        });
        var buttons = new Div(test, send, delete);
        buttons.addClassName("actions");
        return buttons;
    }

    private void show(int wanted) {
        index = Math.floorMod(wanted, all);
        show(parts.previews().preview(campaign.id(), index));
    }

    private void show(CampaignPreviewService.MailPreview one) {
        which.setText(getTranslation("invitations.preview.which", index + 1, all));
        var body = new Div(new Html("<div>" + one.html() + "</div>"));
        var action = new Span(one.button());
        action.addClassName("mail-button");
        mail.getElement().setAttribute("lang", one.language());
        mail.removeAll();
        mail.add(
                new Paragraph(getTranslation("invitations.preview.to", one.name(), one.address())),
                new Paragraph(getTranslation("invitations.preview.subject", one.subject())),
                body,
                new Paragraph(action),
                new Paragraph(one.why()));
    }
}
