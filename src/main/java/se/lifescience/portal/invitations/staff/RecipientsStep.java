package se.lifescience.portal.invitations.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Collectors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.contacts.ContactView;
import se.lifescience.portal.invitations.CampaignFollowUp;
import se.lifescience.portal.invitations.CampaignId;
import se.lifescience.portal.invitations.CampaignService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.Sector;

/** Whom a round invites: narrow the contacts, add all or some of them, take some out again. */
class RecipientsStep extends Div {

    private final CampaignParts parts;
    private final CampaignId campaign;
    private final TextField text = new TextField();
    private final Select<Sector> sector = new Select<>();
    private final Select<String> region = new Select<>();
    private final Select<String> tag = new Select<>();
    private final ResponsiveGrid<ContactView> contacts =
            new ResponsiveGrid<>(getTranslation("invitations.recipients.contacts"));
    private final ResponsiveGrid<CampaignFollowUp.InviteeRow> chosen =
            new ResponsiveGrid<>(getTranslation("invitations.recipients.title"));
    private final Button addAll = new Button();
    private final Paragraph found = new Paragraph();
    private final H3 number = new H3();

    RecipientsStep(CampaignParts parts, CampaignId campaign) {
        this.parts = parts;
        this.campaign = campaign;
        filters();
        columns();
        addAll.addClickListener(event -> added(parts.campaigns().add(campaign, filter())));
        var addSelected = new Button(
                getTranslation("invitations.recipients.add-selected"),
                event -> added(parts.campaigns()
                        .add(
                                campaign,
                                contacts.getSelectedItems().stream()
                                        .map(ContactView::id)
                                        .toList())));
        var remove = new Button(getTranslation("invitations.recipients.remove"), event -> {
            parts.campaigns()
                    .remove(
                            campaign,
                            chosen.getSelectedItems().stream()
                                    .map(CampaignFollowUp.InviteeRow::id)
                                    .toList());
            refresh();
        });
        found.getElement().setAttribute("aria-live", "polite");
        var bar = new Div(text, sector, region, tag);
        bar.addClassName("filters");
        var actions = new Div(addAll, addSelected);
        actions.addClassName("actions");
        add(
                new H2(getTranslation("invitations.recipients.title")),
                bar,
                found,
                actions,
                contacts,
                number,
                remove,
                chosen);
        refresh();
    }

    private ContactService.Filter filter() {
        return new ContactService.Filter(text.getValue(), sector.getValue(), region.getValue(), tag.getValue());
    }

    private void added(CampaignService.RecipientsAdded recipientsAdded) {
        Notices.done(getTranslation(
                "invitations.recipients.added", recipientsAdded.added(), recipientsAdded.alreadyInvited()));
        refresh();
    }

    private void refresh() {
        var filter = filter();
        var count = parts.contacts().count(filter);
        found.setText(getTranslation("invitations.recipients.found", count));
        addAll.setText(getTranslation("invitations.recipients.add-all", count));
        addAll.setEnabled(count > 0);
        contacts.setItems(
                query ->
                        parts
                                .contacts()
                                .list(filter, ContactService.Sort.NAME, false, query.getOffset(), query.getLimit())
                                .stream(),
                query -> parts.contacts().count(filter));
        number.setText(
                getTranslation("invitations.recipients.chosen", parts.followUp().count(campaign, null)));
        chosen.setItems(
                query -> parts.followUp().invitees(campaign, null, query.getOffset(), query.getLimit()).stream(),
                query -> parts.followUp().count(campaign, null));
    }

    private void filters() {
        var language = Language.of(getLocale());
        var names = parts.regions().all().stream()
                .collect(Collectors.toMap(Region::code, one -> one.name().in(language)));
        text.setLabel(getTranslation("invitations.recipients.search"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> refresh());
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(one -> one == null ? "" : getTranslation(one.key()));
        region.setItems(parts.regions().all().stream().map(Region::code).toList());
        region.setItemLabelGenerator(code -> code == null ? "" : names.getOrDefault(code, code));
        tag.setItems(parts.contacts().tags());
        choice(sector, "sector");
        choice(region, "region");
        choice(tag, "tag");
    }

    private void choice(Select<?> select, String key) {
        select.setLabel(getTranslation("invitations.recipients." + key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("invitations.recipients.any"));
        select.addValueChangeListener(event -> refresh());
    }

    /** The column of check boxes has no heading by itself, which leaves those who hear the table without one. */
    private void choosable(Grid<?> grid) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.getElement()
                .executeJs(
                        "this.querySelector('vaadin-grid-flow-selection-column').header = $0",
                        getTranslation("invitations.column.choose"));
    }

    private void columns() {
        choosable(contacts);
        contacts.textColumn(
                getTranslation("invitations.column.name"), one -> one.data().name());
        contacts.textColumn(
                getTranslation("invitations.column.email"), one -> one.data().email());
        contacts.textColumn(
                getTranslation("invitations.column.organisation"),
                one -> one.data().organisation());
        choosable(chosen);
        chosen.textColumn(getTranslation("invitations.column.name"), CampaignFollowUp.InviteeRow::name);
        chosen.textColumn(getTranslation("invitations.column.email"), CampaignFollowUp.InviteeRow::email);
        chosen.textColumn(getTranslation("invitations.column.organisation"), CampaignFollowUp.InviteeRow::organisation);
        chosen.shortColumn(
                getTranslation("invitations.column.language"),
                row -> row.language().tag());
    }
}
