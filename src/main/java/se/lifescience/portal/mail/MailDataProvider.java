package se.lifescience.portal.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/**
 * The mails a person got: on erasure their text and address go and the delivery stays as a number. A no to mail stays,
 * since without it the next list would write to them again.
 */
@Component
@Order(90)
class MailDataProvider implements PersonalDataProvider {

    private static final String THEIRS =
            " where (lower(d.address) = any(:addresses) or d.recipient_key = any(:things))";

    private final JdbcClient jdbc;

    MailDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "delivery.address",
                "delivery.recipient_name",
                "delivery.subject",
                "delivery.text_body",
                "delivery.html_body",
                "delivery.sealed_links",
                "delivery.calendar",
                "delivery.reason",
                "delivery_event.reply",
                "suppression.address_key",
                "unsubscribe_token.address_key");
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section(
                                "mail.mine.mails",
                                theirs(subject, jdbc.sql("""
                                select d.created_at, d.sent_at, d.state, d.address, d.recipient_name, d.subject, d.text_body,
                                    d.calendar, d.reason
                                from delivery d""" + THEIRS + " order by d.created_at"))
                                        .query()
                                        .listOfRows())
                        .translatedBy("state", code -> "mail.state." + code.toLowerCase(Locale.ROOT))
                        .machineOnly("calendar", "reason"),
                new Section(
                                "mail.mine.events",
                                theirs(subject, jdbc.sql("""
                                select e.at, e.state, d.subject, e.reply
                                from delivery d join delivery_event e on e.delivery_id = d.id""" + THEIRS + " order by e.at"))
                                        .query()
                                        .listOfRows())
                        .translatedBy("state", code -> "mail.state." + code.toLowerCase(Locale.ROOT))
                        .machineOnly("reply"),
                new Section(
                                "mail.mine.refused",
                                jdbc.sql("select address_key as address, kind, created_at from suppression"
                                                + " where address_key = any(?) order by created_at")
                                        .param(subject.addressArray())
                                        .query()
                                        .listOfRows())
                        .translatedBy("kind", kind -> "mail.archive.area." + kind.replaceFirst("\\..*", "")));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(
                new ErasureEffect(
                        "mail.mine.emptied",
                        Outcome.ANONYMISED,
                        theirs(subject, jdbc.sql("select count(*) from delivery d" + THEIRS))
                                .query(Long.class)
                                .single()),
                new ErasureEffect(
                        "mail.mine.kept",
                        Outcome.KEPT,
                        jdbc.sql("select count(*) from suppression where address_key = any(?)")
                                .param(subject.addressArray())
                                .query(Long.class)
                                .single()));
    }

    @Override
    public void erase(DataSubject subject) {
        theirs(
                        subject,
                        jdbc.sql("update delivery_event e set reply = null from delivery d" + THEIRS
                                + " and d.id = e.delivery_id"))
                .update();
        jdbc.sql("delete from unsubscribe_token where address_key = any(?)")
                .param(subject.addressArray())
                .update();
        theirs(
                        subject,
                        jdbc.sql("delete from unsubscribe_token t using delivery d" + THEIRS
                                + " and d.id = t.delivery_id"))
                .update();
        // a message is called by the subject its first recipient got, and that may speak to them by name
        theirs(
                        subject,
                        jdbc.sql("update message m set title = replace(title, :name, '–') from delivery d" + THEIRS
                                + " and m.id = d.message_id and :name <> '' and strpos(m.title, :name) > 0"))
                .param("name", subject.name())
                .update();
        // what others were told of the person, such as administrators of who wants in
        jdbc.sql("""
                        update delivery d set subject = '–', text_body = '', html_body = '', sealed_links = null,
                            next_attempt_at = null, claim = claim + 1,
                            state = case when state in ('QUEUED', 'RETRY') then 'STOPPED' else state end,
                            version = version + 1
                        from message m where m.id = d.message_id and m.reference = any(?)""").param(subject.relatedIds().toArray(String[]::new)).update();
        theirs(subject, jdbc.sql("""
                update delivery d set address = 'erased@portal.invalid', recipient_key = 'erased-' || id, recipient_name = '–',
                    subject = '–', text_body = '', html_body = '', sealed_links = null, calendar = null,
                    calendar_method = null, reason = null, next_attempt_at = null, claim = claim + 1,
                    state = case when state in ('QUEUED', 'RETRY') then 'STOPPED' else state end,
                    version = version + 1""" + THEIRS)).update();
    }

    private static StatementSpec theirs(DataSubject subject, StatementSpec sql) {
        return sql.param("addresses", subject.addressArray())
                .param("things", subject.relatedIds().toArray(String[]::new));
    }
}
