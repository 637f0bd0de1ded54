package se.lifescience.portal.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.mail.Recipient;

/** Writes to addresses that are not proven yet. */
@Component
class AddressMails {

    private final Outbox outbox;
    private final Translations translations;
    private final PortalSettings settings;

    AddressMails(Outbox outbox, Translations translations, PortalSettings settings) {
        this.outbox = outbox;
        this.translations = translations;
        this.settings = settings;
    }

    /** Sends the link that proves the address to whoever reads there. */
    void proof(PersonAddress address, Language language, SecretToken token) {
        var office = settings.office().name().in(language);
        outbox.send(
                "accounts.prove-address",
                address.id().toString(),
                List.of(Mail.personal(
                        Recipient.unproven(address.id().toString(), address.address(), language),
                        translations.text(language, "accounts.mail.prove.subject"),
                        translations.text(language, "accounts.mail.prove.body"),
                        new Mail.Action(
                                translations.text(language, "accounts.mail.prove.button"),
                                settings.baseUrl() + "/portal/me/address/" + token.value()),
                        translations.text(language, "accounts.mail.prove.why", office))));
    }
}
