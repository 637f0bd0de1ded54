package se.lifescience.portal.contacts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** What the office's address book and its list of posts hold of a person: the contact goes, public posts stay. */
@Component
@Order(6)
class ContactDataProvider implements PersonalDataProvider {

    private static final String THEIRS = " where (c.person_id = :person or c.email_key = any(:addresses))";

    private final JdbcClient jdbc;

    ContactDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "contact.name",
                "contact.email",
                "contact.email_key",
                "contact.title",
                "contact.source_note",
                "contact.person_id");
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(new Section(
                        "contacts.mine.contact",
                        theirs(subject, jdbc.sql("""
                                select c.name, c.email, c.title, o.name_sv as organisation, c.sector, c.region, c.language,
                                    c.source, c.source_note, c.ground, c.created_at,
                                    array_to_string(array(select tag from contact_tag t where t.contact_id = c.id order by tag),
                                        ', ') as tags
                                from contact c left join organisation o on o.id = c.organisation_id""" + THEIRS)).query().listOfRows())
                .said("sector", "organisations.sector")
                .said("source", code -> "contacts.mine.contact.source." + code.toUpperCase(Locale.ROOT))
                .said("ground", "contacts.ground"));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(new ErasureEffect(
                "contacts.mine.deleted",
                Outcome.DELETED,
                theirs(subject, jdbc.sql("select count(*) from contact c" + THEIRS))
                        .query(Long.class)
                        .single()));
    }

    @Override
    public void erase(DataSubject subject) {
        theirs(subject, jdbc.sql("delete from contact c" + THEIRS)).update();
    }

    private static StatementSpec theirs(DataSubject subject, StatementSpec sql) {
        return sql.param("person", subject.person()).param("addresses", subject.addressArray());
    }
}
