package se.lifescience.portal.contacts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.organisations.OrganisationRegister;
import se.lifescience.portal.organisations.Sector;

/** Writes many contacts in batches: the number of statements does not grow with the number of rows in a batch. */
@Component
class ContactImportWriter {

    private static final int BATCH = 1_000;
    private static final String SOURCE = "import";

    private final JdbcTemplate jdbc;
    private final OrganisationRegister register;
    private final Clock clock;

    ContactImportWriter(JdbcTemplate jdbc, OrganisationRegister register, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    private record Tag(UUID contact, String tag) {}

    /** Writes a batch at a time, and asks whoever watches before each whether to go on. */
    void write(
            List<CheckedContact> created,
            Map<ContactId, ContactData> changed,
            Provenance provenance,
            Map<String, PersonId> owners,
            ContactImportService.ProgressListener watch) {
        var total = created.size() + changed.size();
        var organisations =
                organisations(Stream.concat(created.stream().map(CheckedContact::data), changed.values().stream())
                        .toList());
        var tags = new ArrayList<Tag>();
        for (int done = 0; done < created.size(); done += BATCH) {
            goOn(watch, done, total);
            var batch = created.subList(done, Math.min(done + BATCH, created.size()));
            insert(batch, organisations, tags, provenance, owners);
        }
        goOn(watch, created.size(), total);
        update(changed, organisations, tags);
        goOn(watch, total, total);
        jdbc.batchUpdate(
                "insert into contact_tag (contact_id, tag) values (?, ?) on conflict do nothing",
                tags,
                BATCH,
                (statement, tag) -> {
                    statement.setObject(1, tag.contact());
                    statement.setString(2, tag.tag());
                });
    }

    private static void goOn(ContactImportService.ProgressListener watch, int done, int total) {
        if (!watch.goesOn(done, total)) {
            throw Refusal.of("organisations.refusal.import-cancelled");
        }
    }

    private void insert(
            List<CheckedContact> created,
            Map<String, UUID> organisations,
            Collection<Tag> tags,
            Provenance provenance,
            Map<String, PersonId> owners) {
        var note = provenance.checkedNote();
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate("""
                insert into contact (name, title, organisation_id, sector, region, language, email, email_key,
                    id, source, created_at, source_note, ground, person_id, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", created, BATCH, (statement, contact) -> {
            var id = Ids.next();
            describe(statement, contact.data(), organisations);
            statement.setString(7, contact.address().value());
            statement.setString(8, contact.address().key());
            statement.setObject(9, id);
            statement.setString(10, SOURCE);
            statement.setTimestamp(11, now);
            statement.setString(12, note);
            statement.setString(13, provenance.ground().name());
            var owner = owners.get(contact.address().key());
            statement.setObject(14, owner == null ? null : owner.value(), Types.OTHER);
            contact.data().tags().forEach(tag -> tags.add(new Tag(id, tag)));
        });
    }

    private void update(Map<ContactId, ContactData> changed, Map<String, UUID> organisations, Collection<Tag> tags) {
        jdbc.batchUpdate("""
                update contact set name = ?, title = ?, organisation_id = ?, sector = ?, region = ?, language = ?,
                    version = version + 1 where id = ?""", changed.entrySet(), BATCH, (statement, entry) -> {
            describe(statement, entry.getValue(), organisations);
            statement.setObject(7, entry.getKey().value());
            entry.getValue()
                    .tags()
                    .forEach(tag -> tags.add(new Tag(entry.getKey().value(), tag)));
        });
    }

    private static void describe(PreparedStatement statement, ContactData contact, Map<String, UUID> organisations)
            throws SQLException {
        statement.setString(1, contact.name());
        statement.setString(2, contact.title());
        statement.setObject(3, organisations.get(key(contact.organisation())), Types.OTHER);
        statement.setString(4, name(contact.sector()));
        statement.setString(5, contact.region());
        statement.setString(6, contact.language().name());
    }

    private static @Nullable String name(@Nullable Sector sector) {
        return sector == null ? null : sector.name();
    }

    /** The organisations these contacts name, those new to the office made now with the contact's sector and region. */
    private Map<String, UUID> organisations(List<ContactData> contacts) {
        var wanted = contacts.stream()
                .filter(contact -> !contact.organisation().isEmpty())
                .collect(Collectors.toMap(
                        contact -> key(contact.organisation()),
                        contact -> new OrganisationRegister.Named(
                                contact.organisation(), contact.sector(), contact.region()),
                        (first, later) -> first));
        return register.keepNamed(wanted.values()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> key(entry.getKey()), entry -> entry.getValue().value()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
