package se.lifescience.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.ReauthenticationRequired;
import se.lifescience.portal.login.Reauthentication;

/** What a click behind login could not do: a refusal is a sentence, anything else is logged once and told calmly. */
class PageErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);
    private static final int REFERENCE_LENGTH = 8;

    private final transient Translations translations;
    private final transient Reauthentication again;

    PageErrors(Translations translations, Reauthentication again) {
        this.translations = translations;
        this.again = again;
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = Optional.ofNullable(UI.getCurrent());
        if (isStale(event.getThrowable())) {
            ui.filter(UI::isAttached).ifPresent(shown -> ReauthenticationDialog.ask(again, shown));
            return;
        }
        var language = Language.of(ui.map(UI::getLocale).orElse(null));
        var sentence = refusal(event.getThrowable())
                .map(refusal -> translations.text(language, refusal.key(), refusal.arguments()))
                .orElseGet(() -> translations.text(language, "shell.went-wrong", logged(event.getThrowable())));
        ui.filter(UI::isAttached).ifPresent(shown -> Notices.refused(sentence));
    }

    private static boolean isStale(Throwable thrown) {
        return causes(thrown).anyMatch(ReauthenticationRequired.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    /** What a throwable says no to, if that is what it is. */
    static Optional<Refusal> refusal(Throwable thrown) {
        return causes(thrown)
                .flatMap(cause -> switch (cause) {
                    case Refusal refusal -> Stream.of(refusal);
                    case AccessDeniedException _ -> Stream.of(Refusal.notFound());
                    case OptimisticLockingFailureException _ -> Stream.of(Refusal.changedMeanwhile());
                    default -> Stream.empty();
                })
                .findFirst();
    }

    /** Logs an unexpected error and gives the reference under which the log holds it. */
    static String logged(Throwable thrown) {
        var reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
        LOG.error("Unexpected error {}", reference, thrown);
        return reference;
    }
}
