package se.lifescience.portal.invitations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.lifescience.portal.invitations.InvitationTarget.Facts;
import se.lifescience.portal.invitations.text.MergeField;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Recipient;
import se.lifescience.portal.pages.Markdown;

/** Writes the mails of a campaign, each in its recipient's language and with their own words filled in. */
@Component
class InvitationMails {

    static final String TEST = "test";

    private final PortalSettings settings;
    private final Translations translations;

    InvitationMails(PortalSettings settings, Translations translations) {
        this.settings = settings;
        this.translations = translations;
    }

    /** To whom a campaign's text is fitted; one to whom it was passed on is not called by name. */
    record Addressee(UUID key, String name, EmailAddress address, String organisation, Language language) {

        static Addressee of(Invitation invitation) {
            return new Addressee(
                    invitation.id(),
                    // whoever passed it on typed the name and the address
                    invitation.isDelegated() ? "" : invitation.name(),
                    invitation.address(),
                    invitation.organisation(),
                    invitation.language());
        }
    }

    Mail invitation(Campaign campaign, Facts facts, Addressee to, String token) {
        return mail(campaign, facts, to, token, "", "");
    }

    Mail reminder(Campaign campaign, Facts facts, Addressee to, String token) {
        var language = to.language();
        return mail(
                campaign,
                facts,
                to,
                token,
                translations.text(language, "invitations.mail.reminder.subject") + " ",
                translations.text(language, "invitations.mail.reminder.body") + "\n\n");
    }

    Mail delegated(Campaign campaign, Facts facts, Addressee to, String token, String by) {
        var lead = translations.text(to.language(), "invitations.mail.delegated", Markdown.escape(by));
        return mail(campaign, facts, to, token, "", lead + "\n\n");
    }

    Mail test(Campaign campaign, Facts facts, Addressee to) {
        var language = to.language();
        return mail(
                campaign,
                facts,
                to,
                TEST,
                translations.text(language, "invitations.mail.test.subject") + " ",
                translations.text(language, "invitations.mail.test.body") + "\n\n");
    }

    private Mail mail(Campaign campaign, Facts facts, Addressee to, String token, String prefix, String lead) {
        var language = to.language();
        var replyBy = campaign.replyBy();
        var values = Map.of(
                MergeField.NAME,
                        to.name().isEmpty() ? translations.text(language, "invitations.mail.colleague") : to.name(),
                MergeField.ORGANISATION, to.organisation(),
                MergeField.TITLE, facts.title().in(language),
                MergeField.WHEN, facts.when().in(language),
                MergeField.PLACE, facts.place().in(language),
                MergeField.REPLY_BY,
                        replyBy == null ? "" : Times.day(replyBy.minusNanos(1), settings.zone(), language.locale()));
        return new Mail(
                Recipient.of(
                        to.key().toString(),
                        to.name(),
                        to.address(),
                        language,
                        !to.name().isEmpty()),
                prefix + MergeField.plain(campaign.text().subject().in(language), values),
                lead + MergeField.markdown(campaign.text().body().in(language), values),
                Optional.of(new Mail.Action(
                        translations.text(language, "invitations.mail.action"),
                        settings.address(language, "/i/" + token))),
                translations.text(
                        language,
                        "invitations.mail.why",
                        settings.office().name().in(language),
                        facts.title().in(language)),
                Optional.empty(),
                true);
    }
}
