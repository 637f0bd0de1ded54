package se.lifescience.portal.input.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.input.received.OwnContributionService;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.TodoSource;

/** Tells a member which drafts have a deadline, and which open calls they have not answered. */
@Component
class InputTodos implements TodoSource {

    private final Drafts drafts;
    private final OwnContributionService own;
    private final CallService calls;
    private final Translations translations;

    InputTodos(Drafts drafts, OwnContributionService own, CallService calls, Translations translations) {
        this.drafts = drafts;
        this.own = own;
        this.calls = calls;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TodoItem> todos(SignedIn person) {
        var open = calls.published().stream().filter(CallView::isOpen).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var mine = drafts.findMine(person.id().value());
        var begun = new HashSet<>(own.callsAnswered());
        mine.stream().flatMap(draft -> draft.call().stream()).forEach(begun::add);
        var language = person.language();
        var waiting = mine.stream()
                .flatMap(draft -> open.stream()
                        .filter(call -> draft.call().filter(call.id()::equals).isPresent())
                        .map(call -> new TodoItem(
                                translations.text(
                                        language,
                                        "input.todo.draft",
                                        call.title().in(language)),
                                call.closesAt(),
                                "/" + InputRoutes.mine(draft.id()))));
        var unanswered = open.stream()
                .filter(call -> !begun.contains(call.id()))
                .map(call -> new TodoItem(
                        translations.text(
                                language, "input.todo.call", call.title().in(language)),
                        call.closesAt(),
                        "/" + InputRoutes.start(call.slug())));
        return Stream.concat(waiting, unanswered).toList();
    }
}
