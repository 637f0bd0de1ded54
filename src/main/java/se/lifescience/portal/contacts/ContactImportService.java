package se.lifescience.portal.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.ProvenAddressLookup;
import se.lifescience.portal.contacts.ImportPreview.Row.Fate;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.kernel.tables.CsvTable;

/** Takes contacts in from a file: first says what it would do, then does exactly that, whole or not at all. */
@Service
@PreAuthorize(Access.OFFICE)
public class ContactImportService {

    static final int MOST_ROWS = 20_000;

    private final ContactFileReader reader;
    private final ContactList contacts;
    private final ContactImportWriter writer;
    private final ProvenAddressLookup proven;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ContactImportService(
            ContactFileReader reader,
            ContactList contacts,
            ContactImportWriter writer,
            ProvenAddressLookup proven,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.contacts = contacts;
        this.writer = writer;
        this.proven = proven;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Reads the file and compares it with what is known; changes nothing. */
    @Transactional(readOnly = true)
    public ImportPreview preview(byte[] bytes) {
        var file = CsvTable.read(bytes, MOST_ROWS);
        var table = reader.read(file);
        if (table.rows().isEmpty() && table.errors().isEmpty()) {
            throw Refusal.of("kernel.refusal.table-empty");
        }
        var rows = new ArrayList<ImportPreview.Row>();
        var keys = table.rows().stream().map(row -> row.address().key()).toList();
        var known = contacts.byKey(keys);
        var seen = new HashSet<String>();
        for (var row : table.rows()) {
            var key = row.address().key();
            var old = known.get(key);
            var merged = old == null ? row.data() : merge(old.data(), row);
            var fate = !seen.add(key) ? Fate.DUPLICATE : fate(old, merged);
            rows.add(new ImportPreview.Row(row.number(), merged, row.address(), fate));
        }
        return new ImportPreview(
                file.charset().name(), separatorKey(file.separator()), table.ignored(), rows, table.errors());
    }

    /** Does what the preview showed; refuses when contacts have changed since, so that nothing unseen happens. */
    @Transactional
    public Result run(ImportPreview preview, boolean leaveOutErrors) {
        return run(preview, leaveOutErrors, Provenance.UNSAID, ProgressListener.NOBODY);
    }

    /** The same for contacts that come from somewhere; whoever watches may stop it, and then nothing has been done. */
    @Transactional
    public Result run(ImportPreview preview, boolean leaveOutErrors, Provenance provenance, ProgressListener watch) {
        if (!preview.errors().isEmpty() && !leaveOutErrors) {
            throw Refusal.of("organisations.refusal.import-errors");
        }
        jdbc.sql("lock table contact in share row exclusive mode").update();
        var rows = preview.rows().stream()
                .filter(row -> row.fate() != Fate.DUPLICATE)
                .toList();
        var known = contacts.byKey(rows.stream().map(row -> row.address().key()).toList());
        var created = new ArrayList<CheckedContact>();
        var changed = new HashMap<ContactId, ContactData>();
        for (var row : rows) {
            var old = known.get(row.address().key());
            if (fate(old, row.data()) != row.fate()) {
                throw Refusal.conflict("organisations.refusal.import-stale");
            }
            if (old == null) {
                created.add(new CheckedContact(row.data(), row.address()));
            } else if (row.fate() == Fate.CHANGED) {
                changed.put(old.id(), row.data());
            }
        }
        writer.write(created, changed, provenance, owners(created), watch);
        var result = new Result(
                created.size(),
                changed.size(),
                preview.count(Fate.UNCHANGED),
                preview.count(Fate.DUPLICATE),
                preview.rowsWithErrors());
        events.publishEvent(new Audited(
                "contacts.contacts-imported",
                "contacts",
                Map.of("created", String.valueOf(result.created()), "changed", String.valueOf(result.changed()))));
        return result;
    }

    private Map<String, PersonId> owners(List<CheckedContact> created) {
        return proven.owners(
                created.stream().map(contact -> contact.address().key()).toList());
    }

    private static Fate fate(@Nullable ContactView old, ContactData merged) {
        if (old == null) {
            return Fate.NEW;
        }
        return old.data().equals(merged) ? Fate.UNCHANGED : Fate.CHANGED;
    }

    /** An empty cell leaves what is known; tags are added, never taken away; a known address keeps its spelling. */
    private static ContactData merge(ContactData old, ContactFileReader.Row row) {
        var typed = row.data();
        var tags = new HashSet<>(old.tags());
        tags.addAll(typed.tags());
        var sameOrganisation =
                typed.organisation().isEmpty() || typed.organisation().equalsIgnoreCase(old.organisation());
        return new ContactData(
                typed.name(),
                old.email(),
                typed.title().isEmpty() ? old.title() : typed.title(),
                sameOrganisation ? old.organisation() : typed.organisation(),
                typed.sector() == null ? old.sector() : typed.sector(),
                typed.region() == null ? old.region() : typed.region(),
                row.languageGiven() ? typed.language() : old.language(),
                tags);
    }

    private static String separatorKey(char separator) {
        var name = switch (separator) {
            case ';' -> "SEMICOLON";
            case '\t' -> "TAB";
            default -> "COMMA";
        };
        return "contacts.import.separator." + name.toLowerCase(Locale.ROOT);
    }

    /** What an import did. */
    public record Result(long created, long changed, long unchanged, long duplicates, long leftOut) {}

    /** Whoever waits for an import: is told how far it has come, and may say stop, after which nothing has happened. */
    @FunctionalInterface
    public interface ProgressListener {

        /** Watches nothing and stops nothing. */
        ProgressListener NOBODY = (done, total) -> true;

        /** Hears how many rows are done; gives whether to go on. */
        boolean goesOn(int done, int total);
    }
}
