package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.memberships.MembershipState;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRoutes;

/** The organisations I act for or want to act for, and those I have registered. */
@Route("portal/organisations")
@Menu(title = "memberships.mine.menu", order = 40)
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class MyOrganisationsView extends Page implements BeforeEnterObserver {

    private final MembershipService memberships;
    private final ApplicationService applications;
    private final Div content = new Div();

    MyOrganisationsView(MembershipService memberships, ApplicationService applications) {
        super("memberships.mine.title");
        this.memberships = memberships;
        this.applications = applications;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("join")
                .flatMap(Ids::parse)
                .map(OrganisationId::new)
                .ifPresent(this::askToJoin);
    }

    private void show() {
        content.removeAll();
        var mine = memberships.mine();
        var acts = mine.stream().anyMatch(one -> one.state() == MembershipState.ACTIVE);
        lead(getTranslation(acts ? "memberships.mine.lead" : "memberships.mine.lead.newcomer"));
        if (mine.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("memberships.mine.none"),
                    getTranslation("memberships.mine.none.text"),
                    directory()));
        } else {
            var list = new UnorderedList();
            list.addClassName("cards");
            mine.forEach(one -> list.add(card(one)));
            content.add(list, new Paragraph(directory()));
        }
        var registered = applications.mine();
        if (!registered.isEmpty()) {
            var list = new UnorderedList();
            registered.forEach(one -> list.add(new ListItem(
                    new Anchor(OrganisationRoutes.application(one.id()), one.name()),
                    badge(one.state().key(), one.state().isOpen()))));
            content.add(new H2(getTranslation("memberships.mine.applications")), list);
        }
        content.add(new Paragraph(
                new Anchor(OrganisationRoutes.APPLY, getTranslation("organisations.directory.register"))));
    }

    private Anchor directory() {
        var link = new Anchor("/organisations", getTranslation("memberships.mine.directory"));
        link.setRouterIgnore(true);
        return link;
    }

    private ListItem card(MembershipService.MyMembership mine) {
        var name = mine.name().in(Language.of(getLocale()));
        var card = new ListItem(
                new H2(name),
                new Paragraph(
                        badge(mine.role().key(), false),
                        new Text(" "),
                        badge(mine.state().key(), mine.state() == MembershipState.ASKED)));
        card.addClassName("card");
        var actions = new Div();
        actions.addClassName("actions");
        if (mine.state() == MembershipState.ACTIVE && mine.role().mayAdminister()) {
            actions.add(new Anchor(
                    OrganisationRoutes.of(mine.organisation()), getTranslation("memberships.mine.administer")));
        }
        var leave = new Button(getTranslation("memberships.mine.leave"), click -> confirmLeaving(mine, name));
        leave.setAriaLabel(getTranslation("memberships.mine.leave-one", name));
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(leave);
        card.add(actions);
        return card;
    }

    private void confirmLeaving(MembershipService.MyMembership mine, String name) {
        ConfirmDialog.of(
                        getTranslation("memberships.mine.leave-one", name),
                        getTranslation("memberships.mine.leave.text"))
                .yes(
                        getTranslation("memberships.mine.leave"),
                        () -> act(() -> memberships.leave(mine.id()), "memberships.mine.left"))
                .no(getTranslation("organisations.cancel"))
                .destructive()
                .ask();
    }

    private void askToJoin(OrganisationId organisation) {
        ConfirmDialog.of(
                        getTranslation("organisations.directory.join.do"),
                        getTranslation("organisations.directory.join.text"))
                .yes(
                        getTranslation("organisations.directory.join.do"),
                        () -> act(() -> memberships.ask(organisation), "memberships.mine.asked"))
                .no(getTranslation("organisations.cancel"))
                .ask();
    }

    private void act(Runnable action, String done) {
        try {
            action.run();
            Notices.done(getTranslation(done));
        } finally {
            show();
        }
    }

    private Component badge(String key, boolean waits) {
        var badge = new Span(getTranslation(key));
        badge.addClassNames("badge", waits ? "badge-warn" : "badge-muted");
        return badge;
    }
}
