package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.memberships.MembershipInvitationService;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.memberships.MembershipState;
import se.lifescience.portal.organisations.OrganisationId;

/** The people of an organisation: who they are, what they may do, and whom to let in. */
class MembersPart extends Div {

    private final OrganisationId organisation;
    private final MembershipService memberships;
    private final Translations translations;
    private final ResponsiveGrid<MembershipService.MemberRow> grid =
            new ResponsiveGrid<>(getTranslation("memberships.own.people"));
    private final TextField search = new TextField(getTranslation("organisations.search"));

    MembersPart(
            OrganisationId organisation,
            MembershipService memberships,
            MembershipInvitationService invitations,
            Translations translations,
            PortalSettings settings) {
        this.organisation = organisation;
        this.memberships = memberships;
        this.translations = translations;
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        var invite = new Button(
                getTranslation("memberships.own.invite"),
                click -> new InviteDialog(organisation, invitations, this::refresh).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var toolbar = new Div(search, invite);
        toolbar.addClassName("toolbar");
        columns(settings);
        add(toolbar, grid);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private void columns(PortalSettings settings) {
        grid.textColumn(getTranslation("organisations.field.name"), MembershipService.MemberRow::name);
        grid.textColumn(getTranslation("organisations.field.email"), this::knownBy);
        grid.shortColumn(
                getTranslation("organisations.field.role"),
                row -> getTranslation(row.role().key()));
        grid.badgeColumn(getTranslation("memberships.own.state"), this::state);
        grid.shortColumn(
                getTranslation("memberships.own.since"), row -> Times.day(row.since(), settings.zone(), getLocale()));
        grid.shortColumn(
                getTranslation("memberships.own.until"),
                row -> row.until().map(day -> Times.day(day, getLocale())).orElse(""));
        grid.action(getTranslation("memberships.own.change"), this::change);
        grid.setItems(
                query ->
                        memberships
                                .members(organisation, search.getValue(), query.getOffset(), query.getLimit())
                                .stream(),
                query -> memberships.count(organisation, search.getValue()));
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("memberships.own.nobody"), getTranslation("memberships.own.nobody.text")));
    }

    private String knownBy(MembershipService.MemberRow row) {
        return row.knownBy(Language.of(getLocale()), translations);
    }

    private Component state(MembershipService.MemberRow row) {
        var state = new Span(getTranslation(row.state().key()));
        state.addClassNames("badge", row.state() == MembershipState.ACTIVE ? "badge-ok" : "badge-warn");
        return state;
    }

    private Component change(MembershipService.MemberRow row) {
        var asks = row.state() == MembershipState.ASKED;
        var text = getTranslation(asks ? "memberships.own.answer" : "memberships.own.change");
        var button = new Button(text, click -> new MemberDialog(row, knownBy(row), memberships, this::refresh).open());
        button.setAriaLabel(text + ": " + row.name());
        return button;
    }
}
