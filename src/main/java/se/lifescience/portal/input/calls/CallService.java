package se.lifescience.portal.input.calls;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.input.CallId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.officials.ResponsibilityService;
import se.lifescience.portal.strategy.StrategyService;

/** Keeps the calls for input: staff write and publish them, everyone reads the published ones. */
@Service
@Transactional
@PreAuthorize(Access.OFFICE)
public class CallService {

    private final Calls calls;
    private final StrategyService strategy;
    private final ResponsibilityService responsibilityService;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallService(
            Calls calls,
            StrategyService strategy,
            ResponsibilityService responsibilityService,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.strategy = strategy;
        this.responsibilityService = responsibilityService;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** The published calls, those that close last first. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public List<CallView> published() {
        var now = clock.instant();
        return calls.findByPublishedTrueOrderByClosesAtDesc().stream()
                .map(call -> call.view(now))
                .toList();
    }

    /** One published call. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public Optional<CallView> published(String slug) {
        return calls.findBySlug(slug)
                .map(call -> call.view(clock.instant()))
                .filter(call -> call.state() != CallState.DRAFT);
    }

    /** Those of these calls that are published. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public List<CallView> published(Collection<CallId> ids) {
        var now = clock.instant();
        return calls.findByIdIn(ids.stream().map(CallId::value).toList()).stream()
                .map(call -> call.view(now))
                .filter(call -> call.state() != CallState.DRAFT)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<CallView> all() {
        var now = clock.instant();
        return calls.findAllByOrderByClosesAtDesc().stream()
                .map(call -> call.view(now))
                .toList();
    }

    @Transactional(readOnly = true)
    public CallView get(CallId id) {
        return find(id).view(clock.instant());
    }

    public CallId create(CallForm form) {
        var call = new Call(checked(form));
        if (calls.findBySlug(form.slug()).isPresent()) {
            throw slugTaken();
        }
        calls.saveAndFlush(call);
        audit("input.call-created", call.id(), form);
        return call.id();
    }

    /** Changes a call; a form read before somebody else's change is refused. */
    public void change(CallId id, CallForm form, long version) {
        var call = find(id);
        var other = calls.findBySlug(form.slug());
        if (other.isPresent() && !other.get().id().equals(id)) {
            throw slugTaken();
        }
        call.change(checked(form), version);
        calls.saveAndFlush(call);
        audit("input.call-changed", id, form);
    }

    /** Shows the call to everyone; from then on the clock opens and closes it. */
    public void publish(CallId id) {
        var call = find(id);
        call.publish();
        responsibilityService.published(
                CallView.KIND, id.value(), currentPerson.get().id());
        var view = call.view(clock.instant());
        audit("input.call-published", id, view.form());
    }

    private CallForm checked(CallForm form) {
        var wrong = new RefusalCollector();
        Call.check(form, wrong);
        if (strategy.editions().stream().noneMatch(each -> each.code().equals(form.edition()))) {
            wrong.add(Refusal.of("input.refusal.edition-missing").at("edition"));
        }
        if (!form.goals().stream().allMatch(goal -> goal.edition().equals(form.edition()))
                || !strategy.goals(form.goals()).keySet().containsAll(form.goals())) {
            wrong.add(Refusal.of("input.refusal.goal-unknown").at("goals"));
        }
        wrong.demandNone();
        return form;
    }

    private Call find(CallId id) {
        return calls.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    private static Refusal slugTaken() {
        return Refusal.of("input.refusal.call-slug-taken").at("slug");
    }

    private void audit(String action, CallId id, CallForm form) {
        events.publishEvent(new Audited(action, id.toString(), Map.of("slug", form.slug())));
    }
}
