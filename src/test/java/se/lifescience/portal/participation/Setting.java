package se.lifescience.portal.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.SignedInAs;

/** What the tests of participation need around them: occasions to register for, and links as mails would bring them. */
@Component
public class Setting {

    private final JdbcClient jdbc;
    private final OccasionAdministration service;
    private final Occasions occasions;
    private final Registrations registrations;
    private final PoolTable poolTable;
    private final RegistrationLinkIssuer registrationLinkIssuer;
    private final TransactionTemplate transactions;

    Setting(
            JdbcClient jdbc,
            OccasionAdministration service,
            Occasions occasions,
            Registrations registrations,
            PoolTable poolTable,
            RegistrationLinkIssuer registrationLinkIssuer,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.service = service;
        this.occasions = occasions;
        this.registrations = registrations;
        this.poolTable = poolTable;
        this.registrationLinkIssuer = registrationLinkIssuer;
        this.transactions = transactions;
    }

    public static OccasionData data(int capacity) {
        var start = Instant.parse("2030-03-14T08:00:00Z");
        return new OccasionData(
                "conference",
                "/conferences/precision-" + UUID.randomUUID(),
                LocalizedText.of("Precisionshälsa i vården", "Precision health in care"),
                new OccasionData.Schedule(start, start.plus(Duration.ofHours(3))),
                new OccasionData.Venue(false, LocalizedText.of("Rosenbad 4, Stockholm", "Rosenbad 4, Stockholm")),
                capacity);
    }

    /** An occasion that is open, with so many places. */
    public OccasionId open(int capacity) {
        return open(data(capacity));
    }

    public OccasionId open(OccasionData data) {
        try (var staff = office()) {
            var id = service.create(data);
            service.move(id, OccasionState.OPEN);
            return id;
        }
    }

    void close(OccasionId occasion) {
        service.move(occasion, OccasionState.CLOSED);
    }

    public SignedInAs office() {
        return SignedInAs.newPerson(jdbc, "Olof Larsson", Roles.OFFICE);
    }

    public SignedInAs member() {
        return SignedInAs.newPerson(jdbc, "Maria Medlem", Roles.MEMBER);
    }

    public static GuestForm guest(String address) {
        return new GuestForm("Gunnar Gäst", address, "Regionen", Language.SV);
    }

    public static String address() {
        return "gast." + UUID.randomUUID() + "@example.org";
    }

    /** The link that the mail to this address would carry. */
    SecretToken ownerLink(OccasionId occasion, String address) {
        var id = jdbc.sql(
                        "select id from registration where occasion_id = ? and email_key = ? order by registered_at desc limit 1")
                .params(occasion.value(), new EmailAddress(address).key())
                .query(UUID.class)
                .single();
        return ownerLink(new RegistrationId(id));
    }

    SecretToken ownerLink(RegistrationId id) {
        var registration = registrations.findById(id.value()).orElseThrow();
        return transactions.execute(
                status -> registrationLinkIssuer.issue(registration, occasions.get(registration.occasion())));
    }

    public long count(OccasionId occasion, RegistrationState state) {
        return jdbc.sql("select count(*) from registration where occasion_id = ? and state = ?")
                .params(occasion.value(), state.name())
                .query(Long.class)
                .single();
    }

    long mails(String kind, OccasionId occasion) {
        return jdbc.sql("""
                        select count(*) from message m where m.kind = ? and m.reference in (
                            select id::text from registration where occasion_id = ? union select ?)""")
                .params(
                        "participation." + kind,
                        occasion.value(),
                        occasion.value().toString())
                .query(Long.class)
                .single();
    }

    /** Whether every pool counts exactly what the registrations say. */
    public boolean countsAreRight() {
        return poolTable.miscounted().isEmpty();
    }

    PoolTable.Pool pool(OccasionId occasion) {
        return poolTable.read(poolTable.chosen(occasion, null));
    }
}
