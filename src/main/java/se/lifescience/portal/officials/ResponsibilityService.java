package se.lifescience.portal.officials;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.officials.Responsible.Since;

/** Remembers who was responsible when something was published, and tells when that person has changed post or left. */
@Service
@Transactional
public class ResponsibilityService {

    private final JdbcClient jdbc;
    private final Translations translations;
    private final PortalSettings settings;
    private final Clock clock;

    ResponsibilityService(JdbcClient jdbc, Translations translations, PortalSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes who is responsible today for what is published now: the one who publishes, if they hold a post, otherwise the
     * coordinator, then a minister. What was published before keeps its name; where nobody holds a post, none is noted.
     *
     * @param kind what sort of thing it is, such as {@code conference}
     */
    @PreAuthorize(Access.OFFICE)
    public void published(String kind, UUID subject, @Nullable PersonId publisher) {
        note(kind, subject, publisher, today());
    }

    /** Notes who was responsible on the day it was published elsewhere: the coordinator then, otherwise a minister. */
    @PreAuthorize(Access.OFFICE)
    public void publishedOn(String kind, UUID subject, LocalDate day) {
        note(kind, subject, null, day);
    }

    private void note(String kind, UUID subject, @Nullable PersonId publisher, LocalDate day) {
        jdbc.sql("""
                        insert into responsibility (subject_kind, subject_id, office_holder_id, at)
                        select :kind, :subject, o.id, :now from office_holder o
                        where o.starts_on <= :day and (o.ends_on is null or o.ends_on >= :day)
                          and (o.kind <> 'OFFICIAL' or o.person_id = :publisher)
                        order by o.person_id is not distinct from :publisher and o.person_id is not null desc,
                            o.kind = 'COORDINATOR' desc, o.starts_on desc, o.id
                        limit 1
                        on conflict do nothing""")
                .param("kind", kind)
                .param("subject", subject)
                .param("publisher", publisher == null ? null : publisher.value(), Types.OTHER)
                .param("day", Date.valueOf(day))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Who was responsible when it was published, and what has become of them. */
    @PreAuthorize(Access.INTERNAL)
    @Transactional(readOnly = true)
    public Optional<Responsible> of(String kind, UUID subject) {
        return jdbc.sql("""
                        select o.name, o.post_sv, o.post_en, o.ends_on is not null and o.ends_on < :today as over,
                            exists (select 1 from office_holder n
                                where n.id <> o.id and n.starts_on <= :today and (n.ends_on is null or n.ends_on >= :today)
                                  and (n.name = o.name or n.person_id = o.person_id)) as elsewhere
                        from responsibility r join office_holder o on o.id = r.office_holder_id
                        where r.subject_kind = :kind and r.subject_id = :subject""")
                .param("kind", kind)
                .param("subject", subject)
                .param("today", Date.valueOf(today()))
                .query((row, number) -> new Responsible(
                        row.getString("name"),
                        new LocalizedText(row.getString("post_sv"), row.getString("post_en")),
                        row.getBoolean("over")
                                ? Optional.of(row.getBoolean("elsewhere") ? Since.CHANGED : Since.LEFT)
                                : Optional.empty()))
                .optional();
    }

    /** The same in words, with the notice where there is one; nothing where nobody was noted. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public Optional<String> inWords(String kind, UUID subject, Language language) {
        return of(kind, subject).map(responsible -> {
            var sentence = translations.text(
                    language,
                    "officials.responsible",
                    responsible.name(),
                    responsible.post().in(language));
            return responsible
                    .since()
                    .map(since -> sentence + " "
                            + translations.text(language, "officials.responsible.since." + since, responsible.name()))
                    .orElse(sentence);
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }
}
