package se.lifescience.portal.memberships;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.IdentityEvidence;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.mail.Recipient;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.pages.Markdown;

/**
 * Writes about memberships and applications; each mail is a row in the transaction that gave reason for it. Whoever has an
 * account is written to where they have proven to be, and not at all where their login only claims an address.
 */
@Component
public class MembershipMails {

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Translations translations;
    private final PortalSettings settings;
    private final Clock clock;

    MembershipMails(Outbox outbox, JdbcClient jdbc, Translations translations, PortalSettings settings, Clock clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.translations = translations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends the link that lets its reader in; in the language of the inviter, since the reader's is not known. To which
     * organisation stands on the page behind it.
     */
    void invited(UUID membership, EmailAddress address, Language language, SecretToken token) {
        var key = "memberships.mail.invited";
        outbox.send(
                "memberships.invited",
                membership.toString(),
                List.of(Mail.personal(
                        Recipient.unproven(membership.toString(), address, language),
                        translations.text(language, key + ".subject"),
                        translations.text(language, key + ".body"),
                        new Mail.Action(
                                translations.text(language, key + ".button"),
                                settings.address(language, "/m/" + token.value())),
                        translations.text(
                                language, key + ".why", settings.office().name().in(language)))));
    }

    /** Tells every administrator that somebody wants in, and by what they may know them. */
    void asked(OrganisationId organisation, LocalizedText name, UUID membership, PersonId who) {
        administrators(organisation)
                .forEach(to -> send(
                        "asked",
                        membership,
                        to,
                        name,
                        nameOf(who, to.language()),
                        settings.baseUrl() + OrganisationRoutes.of(organisation)));
    }

    void approved(PersonId person, UUID membership, LocalizedText name) {
        send("approved", person, membership, name, "", OrganisationRoutes.MINE);
    }

    void ended(PersonId person, UUID membership, LocalizedText name) {
        send("ended", person, membership, name, "", OrganisationRoutes.MINE);
    }

    /** Tells a person, and those who administer the organisation, that a mandate ends or has ended with its last day. */
    void ending(
            String kind,
            PersonId person,
            String called,
            OrganisationId organisation,
            LocalizedText name,
            UUID membership,
            LocalDate lastDay) {
        recipient(person, membership)
                .ifPresent(to -> send(
                        kind, membership, to, name, called, settings.baseUrl() + OrganisationRoutes.MINE, lastDay));
        administrators(organisation).stream()
                .filter(to -> !to.key().equals(person.value().toString()))
                .forEach(to -> send(
                        kind + "-colleague",
                        membership,
                        to,
                        name,
                        called,
                        settings.baseUrl() + OrganisationRoutes.of(organisation),
                        lastDay));
    }

    /** Tells an applicant how it goes: received, asked-back, granted or refused. */
    public void application(String step, PersonId person, UUID application, String name, String words) {
        send(
                step,
                person,
                application,
                new LocalizedText(name, name),
                words,
                OrganisationRoutes.application(application));
    }

    private void send(String kind, PersonId person, UUID about, LocalizedText name, String more, String path) {
        recipient(person, about).ifPresent(to -> send(kind, about, to, name, more, settings.baseUrl() + path));
    }

    private void send(String kind, UUID about, Recipient to, LocalizedText name, String more, String address) {
        send(kind, about, to, name, more, address, null);
    }

    private void send(
            String kind,
            UUID about,
            Recipient to,
            LocalizedText name,
            String more,
            String address,
            @Nullable LocalDate day) {
        var language = to.language();
        var key = "memberships.mail." + kind;
        var office = settings.office().name().in(language);
        var organisation = SingleLine.fold(name.in(language));
        outbox.send(
                "memberships." + kind,
                about.toString(),
                List.of(Mail.personal(
                        to,
                        translations.text(language, key + ".subject", organisation),
                        translations.text(
                                language,
                                key + ".body",
                                Markdown.escape(organisation),
                                Markdown.escape(more),
                                Markdown.escape(to.name()),
                                day == null ? "" : Markdown.escape(Times.day(day, language.locale()))),
                        new Mail.Action(translations.text(language, key + ".button"), address),
                        translations.text(language, "memberships.mail.why", office, organisation))));
    }

    /** As the person is called now, with that by which the reader may know them. */
    private String nameOf(PersonId person, Language language) {
        return jdbc.sql("select * from known_person where id = ?")
                .param(person.value())
                .query((row, n) -> "%s (%s)"
                        .formatted(
                                row.getString("name"),
                                IdentityEvidence.read(row).text(language, translations)))
                .single();
    }

    private Optional<Recipient> recipient(PersonId person, UUID about) {
        return jdbc.sql("select name, address, language from known_person where id = ? and address is not null")
                .param(person.value())
                .query((row, n) -> new Recipient(
                        about.toString(),
                        row.getString("name"),
                        new EmailAddress(row.getString("address")),
                        Language.valueOf(row.getString("language"))))
                .optional();
    }

    private List<Recipient> administrators(OrganisationId organisation) {
        return jdbc.sql("""
                        select p.id, p.name, p.address, p.language
                        from membership m join known_person p on p.id = m.person_id
                        where m.organisation_id = ? and m.state = 'ACTIVE' and m.role = 'ADMINISTRATOR'
                          and (m.ends_on is null or m.ends_on >= ?) and p.address is not null order by p.id""")
                .params(organisation.value(), Date.valueOf(LocalDate.ofInstant(clock.instant(), settings.zone())))
                .query((row, n) -> new Recipient(
                        row.getString("id"),
                        row.getString("name"),
                        new EmailAddress(row.getString("address")),
                        Language.valueOf(row.getString("language"))))
                .list();
    }
}
