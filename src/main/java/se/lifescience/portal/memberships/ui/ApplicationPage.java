package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.Facts;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.memberships.applications.ApplicationState;
import se.lifescience.portal.memberships.applications.ApplicationView;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.organisations.RegionService;

/** How it goes with the organisation I have registered, and where I answer the office. */
@Route("portal/organisations/applications/:id")
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class ApplicationPage extends Page implements BeforeEnterObserver {

    private final ApplicationService applications;
    private final RegionService regionService;
    private final PortalSettings settings;
    private final Div content = new Div();

    ApplicationPage(ApplicationService applications, RegionService regionService, PortalSettings settings) {
        super("memberships.mine.applications");
        this.applications = applications;
        this.regionService = regionService;
        this.settings = settings;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, "id", id -> show(applications.get(id)));
    }

    private void show(ApplicationView application) {
        content.removeAll();
        heading(application.data().name().in(Language.of(getLocale())));
        lead(getTranslation(application.state().key()));
        var steps = new OrderedList();
        application.steps().forEach(step -> {
            var item = new ListItem(new Span(getTranslation("memberships.application.step." + step.kind()) + " · "
                    + Times.full(step.at(), settings.zone(), getLocale())));
            if (!step.message().isEmpty()) {
                item.add(new Paragraph(step.message()));
            }
            steps.add(item);
        });
        content.add(facts(application.data()), new H2(getTranslation("memberships.application.steps")), steps);
        application
                .organisation()
                .ifPresent(organisation -> content.add(new Paragraph(new Anchor(
                        OrganisationRoutes.of(organisation), getTranslation("memberships.mine.administer")))));
        if (application.state() == ApplicationState.ASKED_BACK) {
            answer(application);
        }
        if (application.state().isOpen() && application.evidence().address().isEmpty()) {
            content.add(new Paragraph(
                    new Span(getTranslation("memberships.application.unconfirmed") + " "),
                    new Anchor("/portal/me", getTranslation("memberships.application.confirm"))));
        }
        if (application.state().isOpen()) {
            var withdraw = new Button(getTranslation("memberships.application.withdraw"), click -> {
                applications.withdraw(application.id());
                again(application.id());
            });
            var actions = new Div(withdraw);
            actions.addClassName("actions");
            content.add(actions);
        }
        content.add(new Paragraph(
                new RouterLink(getTranslation("memberships.application.back"), MyOrganisationsView.class)));
    }

    private Facts facts(OrganisationData data) {
        var language = Language.of(getLocale());
        var region = regionService.all().stream()
                .filter(one -> one.code().equals(data.region()))
                .map(one -> one.name().in(language))
                .findFirst()
                .orElse("");
        return new Facts()
                .fact(getTranslation("organisations.field.number"), data.number())
                .fact(
                        getTranslation("organisations.field.sector"),
                        data.sector() == null
                                ? ""
                                : getTranslation(data.sector().key()))
                .fact(getTranslation("organisations.field.region"), region)
                .fact(getTranslation("organisations.directory.web"), data.web())
                .fact(
                        getTranslation("organisations.field.directory"),
                        getTranslation("memberships.in-directory." + data.inDirectory()));
    }

    private void answer(ApplicationView application) {
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var fields = new OrganisationFields(errors, regionService.all(), Language.of(getLocale())).forApplication();
        fields.show(application.data());
        var message = errors.field("message", new TextArea(getTranslation("organisations.field.message")));
        var send = new Button(
                getTranslation("memberships.application.answer"),
                click -> errors.attempt(() -> {
                    applications.answer(application.id(), fields.data(), message.getValue());
                    again(application.id());
                }));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(summary, message, fields, new Div(send));
        form.addClassName("form");
        content.add(new H2(getTranslation("memberships.application.answer")), form);
    }

    private void again(UUID id) {
        show(applications.get(id));
        Notices.done(getTranslation("memberships.application.done"));
    }
}
