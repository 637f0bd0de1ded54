package se.lifescience.portal.input;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.SignedIn;
import se.lifescience.portal.accounts.TodoItem;
import se.lifescience.portal.accounts.TodoSource;
import se.lifescience.portal.kernel.Translations;

/** Tells a member which drafts have a deadline, and which open calls they have not answered. */
@Component
class InputTodos implements TodoSource {

    private final Contributions contributions;
    private final Calls calls;
    private final Translations translations;
    private final Clock clock;

    InputTodos(Contributions contributions, Calls calls, Translations translations, Clock clock) {
        this.contributions = contributions;
        this.calls = calls;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TodoItem> todos(SignedIn person) {
        var now = clock.instant();
        var open = calls.findByPublishedTrueOrderByClosesAtDesc().stream()
                .map(call -> call.view(now))
                .filter(CallView::isOpen)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var mine = contributions.findMine(person.id().value());
        var begun = mine.stream()
                .flatMap(contribution -> contribution.form().call().stream())
                .collect(toSet());
        var language = person.language();
        var drafts = mine.stream()
                .filter(contribution -> !contribution.state().isReceived())
                .flatMap(draft -> open.stream()
                        .filter(call ->
                                draft.form().call().filter(call.id()::equals).isPresent())
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
                        "/" + InputRoutes.start(call)));
        return Stream.concat(drafts, unanswered).toList();
    }
}
