package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.MembershipInvitationService;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.organisations.LogoService;
import se.lifescience.portal.organisations.OrganisationDomainService;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.OrganisationView;
import se.lifescience.portal.organisations.RegionService;

/** An organisation in the hands of its administrators: its people, its domains, and what is written of it. */
@Route("portal/organisations/:id")
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class OrganisationPage extends Page implements BeforeEnterObserver {

    private final OrganisationService organisations;
    private final MembershipService memberships;
    private final MembershipInvitationService invitations;
    private final OrganisationDomainService domains;
    private final LogoService logos;
    private final RegionService regionService;
    private final Translations translations;
    private final PortalSettings settings;
    private final Div content = new Div();

    OrganisationPage(
            OrganisationService organisations,
            MembershipService memberships,
            MembershipInvitationService invitations,
            OrganisationDomainService domains,
            LogoService logos,
            RegionService regionService,
            Translations translations,
            PortalSettings settings) {
        super("memberships.mine.title");
        this.organisations = organisations;
        this.memberships = memberships;
        this.invitations = invitations;
        this.domains = domains;
        this.logos = logos;
        this.regionService = regionService;
        this.translations = translations;
        this.settings = settings;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        open(event, "id", id -> show(organisations.mine(new OrganisationId(id))));
    }

    private void show(OrganisationView organisation) {
        heading(organisation.data().name().in(Language.of(getLocale())));
        lead(getTranslation("memberships.own.lead"));
        content.add(
                new H2(getTranslation("memberships.own.people")),
                new MembersPart(organisation.id(), memberships, invitations, translations, settings),
                new H2(getTranslation("organisations.own.domains")),
                new DomainsPart(organisation.id(), domains),
                new H2(getTranslation("memberships.own.logo")),
                new LogoPart(organisation.id(), organisation.data().name().in(Language.of(getLocale())), logos),
                new H2(getTranslation("memberships.own.facts")),
                facts(organisation));
    }

    private Div facts(OrganisationView organisation) {
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var fields = new OrganisationFields(errors, regionService.all(), Language.of(getLocale()));
        fields.show(organisation.data());
        var version = new long[] {organisation.version()};
        var save = new Button(
                getTranslation("organisations.organisation.save"),
                click -> errors.attempt(() -> {
                    organisations.describe(organisation.id(), version[0], fields.data());
                    var now = organisations.mine(organisation.id());
                    version[0] = now.version();
                    fields.show(now.data());
                    heading(now.data().name().in(Language.of(getLocale())));
                    Notices.done(getTranslation("organisations.organisation.saved"));
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(summary, fields, new Div(save));
        form.addClassName("form");
        return form;
    }
}
