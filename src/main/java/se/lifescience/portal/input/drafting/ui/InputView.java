package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.input.received.MyContribution;
import se.lifescience.portal.input.received.OwnContributionService;
import se.lifescience.portal.input.received.SubmissionService;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.officials.ResponsibilityService;
import se.lifescience.portal.pages.Markdown;
import se.lifescience.portal.strategy.EditionSummary;
import se.lifescience.portal.strategy.EditionView.GoalView;
import se.lifescience.portal.strategy.StrategyService;

/** One contribution of mine: write it, check it, and once it is sent, follow it. */
@Route(InputRoutes.ONE_OF_MINE)
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class InputView extends Page implements BeforeEnterObserver {

    private final ContributionService contributions;
    private final SubmissionService submissions;
    private final OwnContributionService own;
    private final CallService calls;
    private final StrategyService strategy;
    private final ResponsibilityService responsibilityService;
    private final Markdown markdown;
    private final PortalSettings settings;
    private final Div content = new Div();

    InputView(
            ContributionService contributions,
            SubmissionService submissions,
            OwnContributionService own,
            CallService calls,
            StrategyService strategy,
            ResponsibilityService responsibilityService,
            Markdown markdown,
            PortalSettings settings) {
        super("input.write.heading");
        this.contributions = contributions;
        this.submissions = submissions;
        this.own = own;
        this.calls = calls;
        this.strategy = strategy;
        this.responsibilityService = responsibilityService;
        this.markdown = markdown;
        this.settings = settings;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        if (id.equals(InputRoutes.NEW)) {
            var query = event.getLocation().getQueryParameters();
            var call = query.getSingleParameter("call").flatMap(calls::published);
            showNew(GoalRef.of(query.getSingleParameter("edition"), query.getSingleParameter("goal")), call);
        } else {
            open(event, "id", known -> show(contributions.mine(new ContributionId(known))));
        }
    }

    /** Begins on the goal that was asked for, unless there is a call and it is of another edition. */
    private void showNew(Optional<GoalRef> goal, Optional<CallView> call) {
        var known = goal.flatMap(strategy::goal);
        var edition = call.map(CallView::edition)
                .or(() -> known.map(GoalView::edition))
                .or(() -> strategy.editionInForce().map(EditionSummary::code))
                .orElseThrow(NotFoundException::new);
        var code = known.filter(it -> it.edition().equals(edition))
                .map(GoalView::code)
                .orElse("");
        var organisation = contributions.lastOrganisation().orElse("");
        var form = new DraftForm(call.map(CallView::id), edition, code, organisation, "", "");
        write(new WriteStep(
                contributions, strategy.options(edition), call, settings.zone(), form, this::check, this::leave));
    }

    private void show(MyContribution mine) {
        if (mine.isDraft()) {
            write(mine);
        } else {
            sent(mine);
        }
    }

    private void write(MyContribution mine) {
        var goals = strategy.options(mine.form().edition());
        var step = new WriteStep(
                contributions, goals, mine.call(), settings.zone(), mine.form(), this::check, this::leave);
        step.continueFrom(mine.id(), mine.version(), mine.changedAt());
        write(step);
    }

    private void write(WriteStep step) {
        heading(getTranslation("input.write.heading"));
        lead(getTranslation("input.write.lead"));
        replace(step);
    }

    private void check(ContributionId id) {
        var mine = contributions.mine(id);
        heading(getTranslation("input.check.heading"));
        lead(getTranslation("input.check.lead"));
        replace(new CheckStep(mine, markdown, settings.zone(), () -> write(contributions.mine(id)), () -> send(id)));
        focusHeading();
    }

    private void send(ContributionId id) {
        var isSent = false;
        try {
            var receipt = contributions.send(id);
            isSent = true;
            sent(contributions.mine(id));
            Notices.done(getTranslation("input.sent.done", receipt.registryNumber()));
            focusHeading();
        } finally {
            if (!isSent) {
                write(contributions.mine(id));
            }
        }
    }

    private void sent(MyContribution mine) {
        heading(mine.form().title());
        lead(getTranslation("input.sent.lead", mine.registryNumber().orElse("")));
        var versions = own.versions(mine.id());
        replace(new SentPart(
                mine,
                versions,
                responsibilityService
                        .inWords("answer", mine.id().value(), Language.of(getLocale()))
                        .orElse(""),
                markdown,
                settings.zone(),
                Map.of(
                        SentPart.Add.WITHDRAW, add -> submissions.withdraw(mine.id(), add.text()),
                        SentPart.Add.SUPPLEMENT, add -> submissions.supplement(mine.id(), add.title(), add.text())),
                () -> sent(contributions.mine(mine.id()))));
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(MyInputsView.class));
    }

    private void replace(Component step) {
        content.removeAll();
        content.add(step);
    }
}
