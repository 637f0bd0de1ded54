package se.lifescience.portal.participation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.TodoSource;

/** Reminds members of offers to answer and of what they are registered for soon. */
@Component
class RegistrationTodos implements TodoSource {

    private static final Duration SOON = Duration.ofDays(30);
    private static final String LINK = "/portal/registrations";

    private final OccasionReader views;
    private final Translations translations;
    private final Clock clock;

    RegistrationTodos(OccasionReader views, Translations translations, Clock clock) {
        this.views = views;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TodoItem> todos(SignedIn person) {
        return views.receiptsOf(person.id().value()).stream()
                .flatMap(registration -> todo(registration, person))
                .toList();
    }

    private Stream<TodoItem> todo(RegistrationReceipt registration, SignedIn person) {
        var now = clock.instant();
        var occasion = registration.occasion();
        var title = occasion.title().in(person.language());
        if (registration.state() == RegistrationState.OFFERED
                && Objects.requireNonNull(registration.offeredUntil()).isAfter(now)) {
            return Stream.of(new TodoItem(
                    translations.text(person.language(), "participation.todo.offer", title),
                    registration.offeredUntil(),
                    LINK));
        }
        if (registration.state() == RegistrationState.CONFIRMED
                && occasion.startsAt().isAfter(now)
                && occasion.startsAt().isBefore(now.plus(SOON))) {
            return Stream.of(new TodoItem(
                    translations.text(person.language(), "participation.todo.coming", title),
                    occasion.startsAt(),
                    LINK));
        }
        return Stream.empty();
    }
}
