package se.lifescience.portal.contacts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.ProvenAddressLookup;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.Sector;

/** The people the office knows, and what it knows of them. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional(readOnly = true)
public class ContactService {

    private final Contacts contacts;
    private final ContactList rows;
    private final OrganisationService organisations;
    private final ProvenAddressLookup proven;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactService(
            Contacts contacts,
            ContactList rows,
            OrganisationService organisations,
            ProvenAddressLookup proven,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.rows = rows;
        this.organisations = organisations;
        this.proven = proven;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A part of the list. */
    public List<ContactView> list(Filter filter, Sort sort, boolean descending, int offset, int limit) {
        return rows.list(filter, sort, descending, offset, limit);
    }

    public int count(Filter filter) {
        return rows.count(filter);
    }

    /** Hands over all that match, by name and however many; for choosing whom to invite. */
    public void each(Filter filter, Consumer<ContactView> reader) {
        rows.each(filter, reader);
    }

    public List<ContactView> find(Collection<ContactId> ids) {
        return rows.byId(ids.stream().map(ContactId::value).toList());
    }

    public ContactView get(ContactId id) {
        return find(List.of(id)).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    /** Every tag in use. */
    public List<String> tags() {
        return jdbc.sql("select distinct tag from contact_tag order by tag")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Keeps a new contact, or what was changed in the version that was read. */
    @Transactional
    public ContactId save(@Nullable ContactId id, long version, ContactData data) {
        return save(id, version, data, null);
    }

    /** The same, with what the office says of where it has the contact from; nothing leaves that as it was. */
    @Transactional
    public ContactId save(@Nullable ContactId id, long version, ContactData data, @Nullable Provenance provenance) {
        var checked = ContactRules.check(data);
        var told = checked.data();
        var contact = id == null
                ? new Contact("office", clock.instant())
                : contacts.findById(id.value()).orElseThrow(Refusal::notFound);
        if (id != null) {
            OptimisticLock.check(version, contact.version());
        }
        var organisation = told.organisation().isEmpty()
                ? null
                : organisations
                        .findOrCreate(told.organisation(), told.sector(), told.region())
                        .value();
        contact.describe(checked, organisation);
        if (provenance != null) {
            contact.comesFrom(provenance);
        }
        try {
            var saved = new ContactId(contacts.saveAndFlush(contact).id());
            tie(saved, checked.address().key());
            return saved;
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.conflict("organisations.refusal.contact-taken").at("email");
        }
    }

    /** An address that was changed or is new belongs to whoever has proven it, or to nobody. */
    private void tie(ContactId id, String key) {
        var owner = proven.owners(List.of(key)).get(key);
        jdbc.sql("update contact set person_id = cast(:owner as uuid) where id = :id")
                .param("owner", owner == null ? null : owner.value())
                .param("id", id.value())
                .update();
    }

    /** Forgets a contact; invitations already sent keep the name they were sent to. */
    @Transactional
    public void delete(ContactId id) {
        contacts.delete(contacts.findById(id.value()).orElseThrow(Refusal::notFound));
        events.publishEvent(new Audited("contacts.contact-deleted", id.value()));
    }

    /** Hands every contact that matches to the reader, as they all were at one moment, and notes that they were taken out. */
    @RequiresRecentLogin
    @Transactional
    public void export(Filter filter, String format, Consumer<ContactView> reader) {
        var number = new AtomicInteger();
        rows.each(filter, contact -> {
            reader.accept(contact);
            number.incrementAndGet();
        });
        events.publishEvent(new Audited(
                "contacts.contacts-exported", "contacts", Map.of("number", String.valueOf(number), "format", format)));
    }

    /** What contacts can be sorted by. */
    public enum Sort {
        NAME("lower(c.name)"),
        EMAIL("c.email_key"),
        ORGANISATION("lower(coalesce(o.name_sv, ''))");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String sql(boolean descending) {
            return sql + (descending ? " desc" : "") + ", c.id";
        }
    }

    /** Which contacts: those whose name, address, title or organisation holds the text, of a sector, a region, with a tag. */
    public record Filter(
            String text,
            @Nullable Sector sector,
            @Nullable String region,
            @Nullable String tag) {

        public static Filter all() {
            return new Filter("", null, null, null);
        }
    }
}
