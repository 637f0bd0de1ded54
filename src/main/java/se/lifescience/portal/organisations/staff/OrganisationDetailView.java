package se.lifescience.portal.organisations.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.lifescience.portal.components.DetailSection;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.organisations.MergeService;
import se.lifescience.portal.organisations.OrganisationDomainService;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.OrganisationView;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.RegionService;
import se.lifescience.portal.organisations.components.SectorTexts;

/** What only the office does with an organisation: vouch for domains, bind logins, and merge it with another. */
@Route("office/organisations/:id")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class OrganisationDetailView extends Page implements BeforeEnterObserver {

    private final OrganisationService organisations;
    private final OrganisationDomainService domains;
    private final MergeService merges;
    private final List<DetailSection> sections;
    private final PortalSettings settings;
    private final List<Region> regions;
    private final Div content = new Div();

    OrganisationDetailView(
            OrganisationService organisations,
            OrganisationDomainService domains,
            MergeService merges,
            List<DetailSection> sections,
            PortalSettings settings,
            RegionService regionService) {
        super("organisations.organisations.title");
        this.organisations = organisations;
        this.domains = domains;
        this.merges = merges;
        this.sections = sections;
        this.settings = settings;
        this.regions = regionService.all();
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, "id", id -> show(new OrganisationId(id)));
    }

    private void show(OrganisationId id) {
        content.removeAll();
        var organisation = organisations.get(id);
        heading(organisation.data().name().in(Language.of(getLocale())));
        facts(organisation);
        domains(id);
        sections(id);
        merges(organisation);
        content.add(new Paragraph(
                new RouterLink(getTranslation("organisations.organisations.back"), OrganisationsView.class)));
    }

    private void facts(OrganisationView organisation) {
        var texts = new SectorTexts(this, regions);
        var data = organisation.data();
        content.add(new Paragraph(String.join(
                " · ",
                List.of(texts.sector(data.sector()), texts.region(data.region()), data.number()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList())));
        var actions = new Div(
                new Button(
                        getTranslation("organisations.organisation.change"),
                        click -> new OrganisationDialog(texts, regions, organisation, (id, version, changed) -> {
                                    organisations.save(id, version, changed);
                                    show(organisation.id());
                                })
                                .open()),
                new Anchor(OrganisationRoutes.of(organisation.id()), getTranslation("organisations.desk.people")));
        actions.addClassName("actions");
        content.add(actions);
    }

    private void domains(OrganisationId id) {
        var list = new UnorderedList();
        domains.of(id).forEach(domain -> {
            var item = new ListItem(new Span(domain.readable() + " "));
            if (domain.contested()) {
                item.add(new Span(getTranslation("organisations.own.domain.contested") + " "));
            }
            if (domain.verifiedAt().isPresent()) {
                item.add(new Span(getTranslation(
                        domain.byOffice() ? "organisations.own.domain.vouched" : "organisations.own.domain.proven")));
            } else {
                var vouch = new Button(
                        getTranslation("organisations.desk.vouch"),
                        click -> act(id, () -> domains.vouch(id, domain.id())));
                vouch.setAriaLabel(getTranslation("organisations.desk.vouch") + ": " + domain.readable());
                item.add(vouch);
            }
            list.add(item);
        });
        section("organisations.own.domains", "organisations.desk.no-domains", list);
    }

    /** What other modules know of the organisation. */
    private void sections(OrganisationId id) {
        sections.stream()
                .filter(section -> section.subject().equals(OrganisationId.class))
                .forEach(section -> content.add(section.section(id.value(), () -> show(id))));
    }

    private void merges(OrganisationView organisation) {
        var list = new UnorderedList();
        merges.of(organisation.id()).forEach(merge -> {
            var item = new ListItem(new Span(getTranslation(
                            "organisations.desk.merged",
                            merge.gone(),
                            Times.full(merge.mergedAt(), settings.zone(), getLocale()))
                    + " "));
            if (merge.undoneAt().isPresent()) {
                item.add(new Span(getTranslation("organisations.desk.undone")));
            } else {
                item.add(new Button(
                        getTranslation("organisations.desk.undo"),
                        click -> act(organisation.id(), () -> merges.undo(merge.id()))));
            }
            list.add(item);
        });
        section("organisations.desk.merges", "organisations.desk.no-merges", list);
        content.add(new Button(
                getTranslation("organisations.desk.merge"),
                click -> new MergeDialog(organisation, organisations, merges, () -> show(organisation.id())).open()));
    }

    private void section(String heading, String none, UnorderedList list) {
        content.add(
                new H2(getTranslation(heading)),
                list.getChildren().findAny().isPresent() ? list : new Paragraph(getTranslation(none)));
    }

    private void act(OrganisationId id, Runnable action) {
        try {
            action.run();
            Notices.done(getTranslation("organisations.own.done"));
        } finally {
            show(id);
        }
    }
}
