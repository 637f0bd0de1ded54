package se.lifescience.portal.participation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.ProvenAddressLookup;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.mail.Recipient;
import se.lifescience.portal.pages.Markdown;

/** Writes to people about their registrations; each mail is a row in the transaction that gave reason for it. */
@Component
class RegistrationMails {

    private static final String MINE = "/portal/registrations";

    private final Outbox outbox;
    private final RegistrationLinkIssuer registrationLinkIssuer;
    private final CalendarEntryWriter calendars;
    private final ProvenAddressLookup proven;
    private final RegistrationWords words;
    private final Translations translations;
    private final PortalSettings settings;

    RegistrationMails(
            Outbox outbox,
            RegistrationLinkIssuer registrationLinkIssuer,
            CalendarEntryWriter calendars,
            ProvenAddressLookup proven,
            RegistrationWords words,
            Translations translations,
            PortalSettings settings) {
        this.outbox = outbox;
        this.registrationLinkIssuer = registrationLinkIssuer;
        this.calendars = calendars;
        this.proven = proven;
        this.words = words;
        this.translations = translations;
        this.settings = settings;
    }

    void confirmAddress(Registration registration, Occasion occasion) {
        send("confirm-address", registration, to -> personal("confirm-address", registration, to, occasion, ""));
    }

    /** Somebody, perhaps the owner, sent the form again. */
    void alreadyRegistered(Registration registration, Occasion occasion) {
        send("already-registered", registration, to -> personal("already-registered", registration, to, occasion, ""));
    }

    void confirmed(Registration registration, Occasion occasion) {
        send(
                "confirmed",
                registration,
                to -> personal("confirmed", registration, to, occasion, "").with(calendars.request(occasion, to)));
    }

    /** On the waiting list, about at this position; the exact one is on the page. */
    void waiting(Registration registration, Occasion occasion, int position) {
        send(
                "waiting",
                registration,
                to -> personal("waiting", registration, to, occasion, Integer.toString(position)));
    }

    void offered(Registration registration, Occasion occasion) {
        var until = words.moment(registration.offeredUntil(), registration.language());
        send("offered", registration, to -> personal("offered", registration, to, occasion, until));
    }

    void offerExpired(Registration registration, Occasion occasion) {
        send("offer-expired", registration, to -> toPage("offer-expired", to, occasion));
    }

    /** The registration is withdrawn; one who had a place gets it taken out of the calendar. */
    void cancelled(Registration registration, Occasion occasion, boolean hadPlace) {
        send("cancelled", registration, to -> {
            var mail = toPage("cancelled", to, occasion);
            return hadPlace ? mail.with(calendars.cancel(occasion, to)) : mail;
        });
    }

    /** Time or place changed: all who have a place get the new entry for their calendars. */
    void changed(List<Registration> confirmed, Occasion occasion) {
        sendAll(
                "changed",
                occasion,
                confirmed,
                (registration, to) ->
                        personal("changed", registration, to, occasion, "").with(calendars.request(occasion, to)));
    }

    /** There will be nothing to come to. */
    void calledOff(List<Registration> registrations, Occasion occasion) {
        sendAll("called-off", occasion, registrations, (registration, to) -> {
            var mail = toPage("called-off", to, occasion);
            return registration.state() == RegistrationState.CONFIRMED
                    ? mail.with(calendars.cancel(occasion, to))
                    : mail;
        });
    }

    private void send(String kind, Registration registration, Function<Recipient, Mail> write) {
        outbox.send(
                "participation." + kind,
                registration.id().value().toString(),
                List.of(write.apply(recipient(registration, owners(List.of(registration))))));
    }

    private void sendAll(
            String kind,
            Occasion occasion,
            List<Registration> registrations,
            BiFunction<Registration, Recipient, Mail> write) {
        if (!registrations.isEmpty()) {
            var owners = owners(registrations);
            outbox.send(
                    "participation." + kind,
                    occasion.id().value().toString(),
                    registrations.stream()
                            .map(registration -> write.apply(registration, recipient(registration, owners)))
                            .toList());
        }
    }

    /** Who has proven the addresses of those among them that are written to where their login said. */
    private Map<String, PersonId> owners(List<Registration> registrations) {
        var keys = registrations.stream()
                .filter(registration -> !registration.actsByLink())
                .map(registration -> registration.email().key())
                .toList();
        return keys.isEmpty() ? Map.of() : proven.owners(keys);
    }

    private static Recipient recipient(Registration registration, Map<String, PersonId> owners) {
        return Recipient.of(
                registration.id().value().toString(),
                registration.name(),
                registration.email(),
                registration.language(),
                registration.isProven(owners));
    }

    /** With a button to the registration itself: by a new personal link, or to the pages behind login. */
    private Mail personal(String kind, Registration registration, Recipient to, Occasion occasion, String more) {
        var address = registration.actsByLink()
                ? settings.address(
                        registration.language(),
                        "/r/"
                                + registrationLinkIssuer
                                        .issue(registration, occasion)
                                        .value())
                : settings.baseUrl() + MINE;
        return write(kind, to, occasion, more, address);
    }

    /** With a button to the occasion's public page. */
    private Mail toPage(String kind, Recipient to, Occasion occasion) {
        return write(kind, to, occasion, "", settings.address(to.language(), occasion.path()));
    }

    private Mail write(String kind, Recipient to, Occasion occasion, String more, String address) {
        var language = to.language();
        var title = occasion.title().in(language);
        var key = "participation.mail." + kind;
        return new Mail(
                to,
                translations.text(language, key + ".subject", SingleLine.fold(title)),
                translations.text(
                        language,
                        key + ".body",
                        Markdown.escape(title),
                        Markdown.escape(words.when(occasion, language)),
                        Markdown.escape(words.where(occasion, language)),
                        to.isNamed() ? " " + Markdown.escape(to.name()) : "",
                        Markdown.escape(more)),
                Optional.of(new Mail.Action(translations.text(language, key + ".button"), address)),
                translations.text(language, "participation.mail.why", SingleLine.fold(title)),
                Optional.empty(),
                false);
    }
}
