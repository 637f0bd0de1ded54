package se.lifescience.portal.input.received;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.ProvenAddressLookup;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.mail.Recipient;

/**
 * Writes to who sent a contribution, or added to it, in their language; to nobody when they have no address. What was
 * written goes along only to an address that they have proven.
 */
@Component
class ContributionMails {

    private final Outbox outbox;
    private final ProvenAddressLookup proven;
    private final Translations translations;
    private final PortalSettings settings;

    ContributionMails(Outbox outbox, ProvenAddressLookup proven, Translations translations, PortalSettings settings) {
        this.outbox = outbox;
        this.proven = proven;
        this.translations = translations;
        this.settings = settings;
    }

    void received(Contribution contribution) {
        author(contribution)
                .ifPresent(author -> send(
                        contribution,
                        "received",
                        author,
                        contribution.signature(),
                        contribution.form().text()));
    }

    /** To whoever supplemented it, who need not be the one that sent it first. */
    void supplemented(Contribution contribution, SignedIn by, Signature signature) {
        by.email()
                .map(address -> Recipient.of(
                        contribution.id().toString(),
                        by.name(),
                        address,
                        by.language(),
                        proven.isProven(by.id(), address)))
                .ifPresent(sender -> send(
                        contribution,
                        "supplemented",
                        sender,
                        signature,
                        contribution.form().text()));
    }

    void answered(Contribution contribution, Answer answer) {
        author(contribution)
                .ifPresent(author -> send(contribution, "answered", author, contribution.signature(), answer.text()));
    }

    private Optional<Recipient> author(Contribution contribution) {
        return contribution
                .authorEmail()
                .map(address -> Recipient.of(
                        contribution.id().toString(),
                        contribution.authorName(),
                        address,
                        contribution.authorLanguage(),
                        proven.isProven(contribution.author(), address)));
    }

    private void send(Contribution contribution, String kind, Recipient to, Signature signature, String text) {
        var language = to.language();
        var prefix = "input.mail." + kind;
        var number = contribution.registryNumber();
        var said =
                translations.text(language, signature.key(), signature.arguments(settings.zone(), language.locale()));
        var action = new Mail.Action(
                translations.text(language, prefix + ".action"),
                settings.baseUrl() + "/" + InputRoutes.mine(contribution.id()));
        var mail = Mail.personal(
                to,
                translations.text(language, prefix + ".subject", number),
                to.isNamed()
                        ? translations.text(
                                language,
                                prefix + ".body",
                                number,
                                contribution.form().title(),
                                text,
                                said)
                        : translations.text(language, prefix + ".unproven", number),
                action,
                translations.text(
                        language, "input.mail.why", settings.office().name().in(language)));
        outbox.send("input." + kind, contribution.id().toString(), List.of(mail));
    }
}
