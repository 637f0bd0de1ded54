package se.lifescience.portal.mail.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.mail.DeliveryService;
import se.lifescience.portal.mail.DeliveryState;

/** The outbox's own terms in the reader's language. */
final class OutboxTexts {

    private static final Set<String> KINDS =
            Set.of("accounts", "input", "invitations", "login", "memberships", "participation");
    private static final String OTHER = "other";

    private final Component page;
    private final PortalSettings settings;

    OutboxTexts(Component page, PortalSettings settings) {
        this.page = page;
        this.settings = settings;
    }

    String state(DeliveryState state) {
        return page.getTranslation("mail.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** The state in words, with a colour that says the same. */
    Span badge(DeliveryState state) {
        var badge = new Span(state(state));
        badge.addClassNames(
                "badge",
                switch (state) {
                    case SENT -> "badge-ok";
                    case RETRY, UNKNOWN -> "badge-warn";
                    case FAILED, BOUNCED -> "badge-stop";
                    case SUPPRESSED, STOPPED -> "badge-muted";
                    case QUEUED, SENDING -> "badge-plain";
                });
        return badge;
    }

    String kind(String kind) {
        var module = kind.substring(0, Math.max(kind.indexOf('.'), 0));
        return page.getTranslation("mail.kind." + (KINDS.contains(module) ? module : OTHER));
    }

    /** The mail server's words, or ours where no server was asked. */
    String reason(DeliveryService.Row row) {
        return row.state() == DeliveryState.SUPPRESSED
                ? page.getTranslation("mail.reason.unsubscribed")
                : Optional.ofNullable(row.reason()).orElse("");
    }

    String time(Instant instant) {
        return Times.full(instant, settings.zone(), UI.getCurrent().getLocale());
    }
}
