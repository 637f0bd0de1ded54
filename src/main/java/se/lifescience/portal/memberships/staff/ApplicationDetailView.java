package se.lifescience.portal.memberships.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.applications.ApplicationReviewService;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.memberships.applications.ApplicationView;
import se.lifescience.portal.organisations.RegionService;
import se.lifescience.portal.organisations.components.SectorTexts;

/** One organisation that wants to be registered: what is written, what has been said, and the office's answer. */
@Route("office/applications/:id")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class ApplicationDetailView extends Page implements BeforeEnterObserver {

    private final ApplicationService applications;
    private final ApplicationReviewService review;
    private final Translations translations;
    private final PortalSettings settings;
    private final SectorTexts texts;
    private final Div content = new Div();

    ApplicationDetailView(
            ApplicationService applications,
            ApplicationReviewService review,
            RegionService regionService,
            Translations translations,
            PortalSettings settings) {
        super("memberships.applications.title");
        this.applications = applications;
        this.review = review;
        this.translations = translations;
        this.settings = settings;
        texts = new SectorTexts(this, regionService.all());
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, "id", id -> show(applications.get(id)));
    }

    private void show(ApplicationView application) {
        content.removeAll();
        var data = application.data();
        heading(data.name().in(Language.of(getLocale())));
        lead(getTranslation(application.state().key()));
        var facts = new Facts()
                .fact(
                        getTranslation("memberships.applications.applicant"),
                        application.applicant()
                                + " · "
                                + application.evidence().text(Language.of(getLocale()), translations))
                .fact(getTranslation("organisations.field.number"), data.number())
                .fact(getTranslation("organisations.field.sector"), texts.sector(data.sector()))
                .fact(getTranslation("organisations.field.region"), texts.region(data.region()))
                .fact(getTranslation("organisations.directory.web"), data.web())
                .fact(
                        getTranslation("organisations.field.directory"),
                        getTranslation("memberships.in-directory." + data.inDirectory()));
        application
                .sameNumber()
                .filter(known -> application.state().isOpen())
                .ifPresent(known -> facts.fact(getTranslation("memberships.applications.same-number"), known));
        var steps = new OrderedList();
        application.steps().forEach(step -> {
            var item = new ListItem(new Span(getTranslation("memberships.application.step." + step.kind()) + " · "
                    + Times.full(step.at(), settings.zone(), getLocale())));
            if (!step.message().isEmpty()) {
                item.add(new Paragraph(step.message()));
            }
            steps.add(item);
        });
        content.add(facts, new H2(getTranslation("memberships.application.steps")), steps);
        if (application.state().isOpen()) {
            decide(application);
        }
        content.add(
                new Paragraph(new RouterLink(getTranslation("memberships.applications.back"), ApplicationsView.class)));
    }

    private void decide(ApplicationView application) {
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var message = errors.field("message", new TextArea(getTranslation("memberships.applications.message")));
        message.setHelperText(getTranslation("memberships.applications.message.help"));
        var id = application.id();
        var approve = new Button(
                getTranslation("memberships.applications.approve"),
                click -> act(errors, id, () -> {
                    var _ = review.approve(id);
                }));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        var ask = new Button(
                getTranslation("memberships.applications.ask"),
                click -> act(errors, id, () -> review.askBack(id, message.getValue())));
        var refuse = new Button(
                getTranslation("memberships.applications.refuse"),
                click -> act(errors, id, () -> review.refuse(id, message.getValue())));
        refuse.addThemeVariants(ButtonVariant.ERROR);
        var actions = new Div(approve, ask, refuse);
        actions.addClassName("actions");
        var form = new Div(summary, message, actions);
        form.addClassName("form");
        content.add(new H2(getTranslation("memberships.applications.decide")), form);
    }

    private void act(FieldErrors errors, UUID id, Runnable action) {
        if (errors.attempt(action)) {
            show(applications.get(id));
            Notices.done(getTranslation("organisations.own.done"));
        }
    }
}
