package se.lifescience.portal.input;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.ProvenAddresses;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.mail.Recipient;

/**
 * Writes to the sender of a contribution, in the sender's language; to nobody when the sender has no address. What was
 * written goes along only to an address that the sender has proven.
 */
@Component
class ContributionMails {

    private final Outbox outbox;
    private final ProvenAddresses proven;
    private final Translations translations;
    private final PortalSettings settings;

    ContributionMails(Outbox outbox, ProvenAddresses proven, Translations translations, PortalSettings settings) {
        this.outbox = outbox;
        this.proven = proven;
        this.translations = translations;
        this.settings = settings;
    }

    void received(Contribution contribution, String number) {
        send(contribution, "received", number, contribution.form().text());
    }

    void supplemented(Contribution contribution, String number) {
        send(contribution, "supplemented", number, contribution.form().text());
    }

    void answered(Contribution contribution, String number, Answer answer) {
        send(contribution, "answered", number, answer.text());
    }

    private void send(Contribution contribution, String kind, String number, String text) {
        contribution.authorEmail().ifPresent(address -> {
            var language = contribution.authorLanguage();
            var prefix = "input.mail." + kind;
            var title = contribution.form().title();
            var to = Recipient.of(
                    contribution.id().toString(),
                    contribution.authorName(),
                    address,
                    language,
                    proven.isProven(contribution.author(), address));
            var action = new Mail.Action(
                    translations.text(language, prefix + ".action"),
                    settings.baseUrl() + "/" + InputRoutes.mine(contribution.id()));
            var mail = Mail.personal(
                    to,
                    translations.text(language, prefix + ".subject", number),
                    to.isNamed()
                            ? translations.text(language, prefix + ".body", number, title, text)
                            : translations.text(language, prefix + ".unproven", number),
                    action,
                    translations.text(
                            language, "input.mail.why", settings.office().name().in(language)));
            outbox.send("input." + kind, contribution.id().toString(), List.of(mail));
        });
    }
}
