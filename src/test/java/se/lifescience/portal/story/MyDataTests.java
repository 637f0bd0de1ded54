package se.lifescience.portal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.accounts.AddressService;
import se.lifescience.portal.accounts.Profile;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.accounts.profile.ConsentService;
import se.lifescience.portal.contacts.ContactData;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.contacts.Provenance;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.input.received.SubmissionService;
import se.lifescience.portal.invitations.CampaignFixture;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.Outcome;
import se.lifescience.portal.kernel.work.OfficeTaskSource;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.participation.RegistrationState;
import se.lifescience.portal.participation.Setting;
import se.lifescience.portal.privacy.MyDataService;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestClock;
import se.lifescience.portal.testing.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** One person with something in every module: what they prove, what they are given, and what is left when they go. */
@PortalTest
class MyDataTests {

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<PersonalDataProvider> records;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private MyDataService data;

    @Autowired
    private AddressService addresses;

    @Autowired
    private ProfileService profiles;

    @Autowired
    private ConsentService consents;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ContributionService contributions;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    @Autowired
    private ContactService contacts;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private List<OfficeTaskSource> tasks;

    @Autowired
    private CampaignFixture campaigns;

    @Autowired
    private Setting setting;

    @LocalServerPort
    private int port;

    private final String name = "Ylva Unik" + UUID.randomUUID().toString().substring(0, 8);
    private final String second = "ylva." + UUID.randomUUID() + "@example.com";
    private final String subject = "subject-" + UUID.randomUUID();
    private final String mark = "unikt" + UUID.randomUUID().toString().substring(0, 8);
    private SignedInAs ylva;

    @BeforeEach
    void logIn() {
        new InputFixture(jdbc).strategy(strategy, strategyImport);
        ylva = SignedInAs.newPerson(jdbc, name, Roles.MEMBER);
    }

    @AfterEach
    void logOut() {
        ylva.close();
    }

    @Test
    void everyColumnAboutPeopleIsAnsweredForByAModule() {
        var answered =
                records.stream().flatMap(module -> module.columns().stream()).collect(Collectors.toSet());
        var declared = entities.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .flatMap(type -> Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(PersonalData.class))
                        .map(field -> type.getAnnotation(Table.class).name() + "."
                                + field.getAnnotation(Column.class).name()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared).isNotEmpty();
        assertThat(declared).filteredOn(column -> !answered.contains(column)).isEmpty();
        var existing = columns("BASE TABLE", "VIEW");
        assertThat(answered).filteredOn(column -> !existing.contains(column)).isEmpty();
    }

    @Test
    void whatIsErasedIsGoneFromTheWholeDatabaseAndWhatIsKeptWasTold() {
        live();

        var told = data.whatErasingDoes();
        data.erase();

        var left = new HashMap<String, Set<String>>();
        Stream.of(name, claimed(), second, subject, id().toString())
                .forEach(needle -> left.put(needle, holding(needle)));
        assertThat(left)
                .isEqualTo(Map.of(
                        name,
                        Set.of("contribution.author_name", "contribution_version.sent_by", "contribution_step.by_name"),
                        claimed(),
                        Set.of("contribution.author_email"),
                        second,
                        Set.of(),
                        subject,
                        Set.of(),
                        id().toString(),
                        Set.of(
                                "person.id",
                                "contribution.author_id",
                                "contribution_step.by_id",
                                "organisation_application.applicant_id",
                                "audit_entry.actor",
                                "audit_entry.subject")));
        assertThat(told)
                .filteredOn(fate -> fate.outcome() == Outcome.KEPT)
                .extracting(PersonalDataProvider.ErasureEffect::key)
                .containsExactlyInAnyOrder(
                        "accounts.mine.row",
                        "input.mine.received",
                        "audit.mine.kept",
                        "memberships.mine.last",
                        "memberships.mine.applied");
        assertThat(jdbc.sql("select count(*) from contribution_draft where author_id = ?")
                        .param(id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(told)
                .extracting(PersonalDataProvider.ErasureEffect::key)
                .contains(
                        "input.mine.drafts", "mail.mine.emptied", "memberships.mine.unbegun", "memberships.mine.ended");
    }

    /** Texts that {@link #live()} leaves empty or shares with others, and why. */
    private static final Map<String, String> NOT_HERS_ALONE = Map.ofEntries(
            Map.entry("person.name", "she had it before"),
            Map.entry("person.email", "she had it before"),
            Map.entry("consent.kind", "a code"),
            Map.entry("person.region", "a code"),
            Map.entry("unsubscribe_token.address_key", "of whoever gets a mail to many"),
            Map.entry("delivery.subject", "none of her mails names her there"),
            Map.entry("person.language", "a code"),
            Map.entry("contribution.author_language", "a code"),
            Map.entry("registration.region", "a code"),
            Map.entry("registration.sector", "a code"),
            Map.entry("person_role.role", "a code"),
            Map.entry("delivery.reason", "the words of a mail server that refuses"),
            Map.entry("delivery_event.reply", "the words of a mail server"),
            Map.entry("suppression.address_key", "of whoever says no to mails"),
            Map.entry("conference.edited_by", "of who works at the office"),
            Map.entry("office_holder.name", "of who works at the office"),
            Map.entry("response.answered_name", "of who works at the office"),
            Map.entry("session.speakers", "a published programme"));

    /** Texts that are not given out, and why. */
    private static final Map<String, String> NOT_GIVEN_OUT = Map.of(
            "delivery.html_body", "its words are those of the text",
            "delivery.text_body", "given with other words in the places of its links");

    /** Texts that stay when she is gone: what was received is a public record, what was decided is too, and who did it. */
    private static final Set<String> STAYS = Set.of(
            "audit_entry.subject",
            "contribution.author_email",
            "contribution.author_name",
            "contribution.organisation",
            "contribution.text",
            "contribution.title",
            "contribution.withdrawal_note",
            "contribution_step.by_name",
            "contribution_version.organisation",
            "contribution_version.sent_by",
            "contribution_version.text",
            "contribution_version.title",
            "organisation_application.message",
            "organisation_application_step.message");

    /** For each column that a module answers for: whoever adds one and forgets to export or to erase it is told here. */
    @Test
    void everyTextOfHersIsGivenOutAndErased() {
        var before = texts();
        live();
        var hers = texts();
        hers.forEach((column, texts) -> {
            texts.removeAll(before.get(column));
            texts.removeIf(text -> Stream.of(name, mark, second, claimed(), subject, id().toString())
                    .noneMatch(text::contains));
        });
        assertThat(having(hers, Set::isEmpty)).as("that live() does not write").isEqualTo(NOT_HERS_ALONE.keySet());

        var archive = text(unzip(data.export(), "data.json"));
        assertThat(having(hers, texts -> texts.stream().anyMatch(text -> !archive.contains(inJson(text)))))
                .as("not in the archive")
                .isEqualTo(NOT_GIVEN_OUT.keySet());

        data.erase();
        var left = texts();
        hers.forEach((column, texts) -> texts.retainAll(left.get(column)));
        assertThat(having(hers, texts -> !texts.isEmpty())).as("still there").isEqualTo(STAYS);
    }

    private static Set<String> having(Map<String, Set<String>> columns, Predicate<Set<String>> what) {
        return columns.entrySet().stream()
                .filter(column -> what.test(column.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Set<String>> texts() {
        var kinds = Set.copyOf(jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb')")
                .query(String.class)
                .list());
        var tables = columns("BASE TABLE");
        var found = new TreeMap<String, Set<String>>();
        records.stream()
                .flatMap(module -> module.columns().stream())
                .filter(column -> kinds.contains(column) && tables.contains(column))
                .forEach(column -> {
                    var dot = column.indexOf('.');
                    found.put(
                            column,
                            new HashSet<>(jdbc.sql("select distinct \"%s\"::text from \"%s\" where \"%s\"::text <> ''"
                                            .formatted(
                                                    column.substring(dot + 1),
                                                    column.substring(0, dot),
                                                    column.substring(dot + 1)))
                                    .query(String.class)
                                    .list()));
                });
        return found;
    }

    private static String inJson(String text) {
        var quoted = JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    @Test
    void theSearchFindsWhatIsThereBeforeErasing() {
        live();
        assertThat(holding(name))
                .contains("person.name", "registration.name", "delivery.recipient_name", "membership.name");
        assertThat(holding(second))
                .contains("contact.email", "registration.email_key", "person_address.address", "membership.email");
    }

    @Test
    void theLastAdministratorOfAnOrganisationMayGoAndTheOfficeIsToldWhoIsMissing() {
        var organisations = new se.lifescience.portal.memberships.Setting(jdbc);
        var organisation = organisations.organisation("00 Ensam " + UUID.randomUUID());
        organisations.join(organisation, ylva.person().id(), MembershipRole.ADMINISTRATOR);
        var shared = organisations.organisation("00 Delad " + UUID.randomUUID());
        organisations.member(shared, "Kim Kvar", MembershipRole.ADMINISTRATOR);
        organisations.join(shared, ylva.person().id(), MembershipRole.ADMINISTRATOR);
        ylva.again();
        assertThat(missing()).doesNotContain(organisation, shared);

        assertThat(data.whatErasingDoes())
                .contains(
                        new PersonalDataProvider.ErasureEffect("memberships.mine.last", Outcome.KEPT, 1),
                        new PersonalDataProvider.ErasureEffect("memberships.mine.ended", Outcome.ANONYMISED, 2));
        data.erase();

        assertThat(missing()).contains(organisation).doesNotContain(shared);
        assertThat(jdbc.sql("select count(*) from membership where organisation_id = ? and state = 'ENDED'"
                                + " and starts_at is not null and person_id is null and name = '–'")
                        .param(organisation.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aPlaceGivenUpByErasureGoesToTheNextInLine() {
        var occasion = setting.open(1);
        ylva.again();
        registrations.registerMyself(occasion, "");
        try (var next = setting.member()) {
            next.again();
            registrations.registerMyself(occasion, "");
        }
        ylva.again();

        data.erase();

        assertThat(setting.count(occasion, RegistrationState.OFFERED)).isOne();
        assertThat(setting.count(occasion, RegistrationState.CANCELLED)).isZero();
        assertThat(setting.countsAreRight()).isTrue();
    }

    @Test
    void theArchiveHoldsEverythingForProgramsAndForReading() throws IOException {
        live();

        var files = unzipped(data.export());

        assertThat(files).containsOnlyKeys("data.json", "data.html", "photo.jpg");
        var json = text(files.get("data.json"));
        var html = text(files.get("data.html"));
        for (var each : List.of(name, claimed(), second, "Rullstol och ledsagare", "Utkastet", "Det inlämnade")) {
            assertThat(json).contains(each);
            assertThat(html).contains(each);
        }
        assertThat(json)
                .contains(
                        "\"accounts.person\"",
                        "\"accounts.addresses\"",
                        "\"participation.registrations\"",
                        "\"invitations.invitations\"",
                        "\"input.contributions\"",
                        "\"contacts.contact\"",
                        "\"memberships.memberships\"",
                        "\"memberships.applications\"",
                        "\"memberships.steps\"",
                        "\"mail.mails\"",
                        "\"audit.trail\"");
        assertThat(html).contains("<html lang=\"sv\">", "Uppgifter om " + name).doesNotContain("??", ".mine.");
        assertThat(html)
                .as("words, not codes")
                .doesNotContain("urn:", "{&quot;", "BEGIN:VCALENDAR", "Europe/")
                .doesNotContainPattern("<dd>[A-Z][A-Z_]{2,}(, [A-Z_]+)*</dd>")
                .doesNotContainPattern("<dd>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</dd>")
                .doesNotContainPattern("<dd>[0-9]{4}-[0-9]{2}-[0-9]{2}")
                .contains("här fanns en länk som bara gällde dig");
        assertThat(ImageIO.read(new ByteArrayInputStream(files.get("photo.jpg")))
                        .getWidth())
                .isEqualTo(320);
    }

    @Test
    void theAddressThatALoginNamedIsAmongThemAndSaidToBeUnconfirmed() throws IOException {
        assertThat(text(unzipped(data.export()).get("data.html")))
                .containsPattern("<dd>" + claimed() + "</dd>\\s*<dt>Bekräftad av dig</dt>\\s*<dd>nej</dd>");
        prove(claimed());
        assertThat(text(unzipped(data.export()).get("data.html")))
                .containsPattern("<dd>" + claimed() + "</dd>\\s*<dt>Bekräftad av dig</dt>\\s*<dd>ja</dd>");
    }

    @Test
    void copiesAreAuditedAndNotGivenWithoutEnd() {
        for (int i = 0; i < 5; i++) {
            data.export();
        }
        assertThatThrownBy(data::export).hasMessage("privacy.refusal.exports");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'privacy.data-exported' and actor = ?")
                        .param(id())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void anAddressThatALoginOnlyClaimsJoinsGivesAndErasesNothing() {
        var occasion = setting.open(5);
        var victim = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(victim), UUID.randomUUID());
        contact(victim);
        jdbc.sql("update person set email = ? where id = ?")
                .params(victim, id())
                .update();
        ylva.again();

        assertThat(registrations.mine()).isEmpty();
        assertThat(addresses.mine()).singleElement().matches(address -> !address.proven());
        assertThat(text(unzip(data.export(), "data.json"))).doesNotContain("Gunnar Gäst", "contact");
        data.erase();

        assertThat(jdbc.sql("select count(*) from registration where email = ? and person_id is null")
                        .param(victim)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from contact where email = ?")
                        .param(victim)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aProvenAddressBringsWhatWasDoneWithItAsAGuest() {
        var occasion = setting.open(5);
        registrations.registerGuest(occasion, Setting.guest(second), UUID.randomUUID());
        contact(second);
        ylva.again();
        assertThat(registrations.mine()).isEmpty();

        prove(second);

        assertThat(registrations.mine())
                .singleElement()
                .matches(receipt -> receipt.email().key().equals(second));
        assertThat(jdbc.sql("select person_id from contact where email_key = ?")
                        .param(second)
                        .query(UUID.class)
                        .single())
                .isEqualTo(id());
    }

    @Test
    void aLinkWorksOnceAndOnlyForWhoAskedForIt() {
        var token = ask(second);
        try (var other = SignedInAs.newPerson(jdbc, "Olle Obekant", Roles.MEMBER)) {
            other.again();
            assertThatThrownBy(() -> addresses.asked(token)).hasMessage("kernel.refusal.not-found");
            assertThatThrownBy(() -> addresses.prove(token)).hasMessage("kernel.refusal.not-found");
        }
        ylva.again();
        addresses.prove(token);
        assertThatThrownBy(() -> addresses.prove(token)).hasMessage("kernel.refusal.not-found");
        assertThatThrownBy(() -> addresses.ask(second)).hasMessage("accounts.refusal.address-known");
    }

    @Test
    void aMailboxProvesOneAccountAndIsNotWrittenToWithoutEnd() {
        prove(second);
        assertThatThrownBy(() -> addresses.ask("inte en adress")).hasMessage("kernel.refusal.email");
        var stranger = "frida." + UUID.randomUUID() + "@example.com";
        addresses.ask(stranger);
        assertThatThrownBy(() -> addresses.ask(stranger)).hasMessage("accounts.refusal.address-mailed");
        try (var other = SignedInAs.newPerson(jdbc, "Olle Annan", Roles.MEMBER)) {
            other.again();
            var token = ask(second, 1);
            assertThatThrownBy(() -> addresses.prove(token)).hasMessage("accounts.refusal.address-taken");
        }
    }

    @Test
    void anOldLinkIsUnknown() {
        var token = ask(second);
        clock.forward(Duration.ofHours(24));
        assertThatThrownBy(() -> addresses.prove(token)).hasMessage("kernel.refusal.not-found");
    }

    @Test
    void erasureEndsTheLoginAndTheNextOneIsAStranger() {
        ylva.close();
        var subject = "subject-" + UUID.randomUUID();
        var visitor = new Visitor(port);
        visitor.logIn(subject, name);
        assertThat(visitor.isLoggedIn()).isTrue();
        var person = personOf(subject);
        new SignedInAs(new SignedIn(new PersonId(person), name, Optional.empty(), Language.SV, Set.of(Roles.MEMBER)))
                .again();

        data.erase();

        SecurityContextHolder.clearContext();
        assertThat(visitor.isLoggedIn()).isFalse();
        new Visitor(port).logIn(subject, name);
        assertThat(personOf(subject)).isNotEqualTo(person);
    }

    @Test
    void theLastAdministratorStaysAndNothingOfTheirsIsTouched() {
        jdbc.sql("delete from person_role where role = 'ADMIN'").update();
        try (var admin = SignedInAs.newPerson(jdbc, "Ensam Admin", Roles.ADMIN, Roles.MEMBER)) {
            admin.again();
            assertThatThrownBy(data::erase).hasMessage("accounts.refusal.last-admin");
            assertThat(profiles.mine().name()).isEqualTo("Ensam Admin");
        }
    }

    @Test
    void aConsentIsDatedAndTakenBackWithWhatItGave() {
        assertThatThrownBy(() -> consents.tellAccessNeeds("Teckenspråkstolk", false))
                .hasMessage("accounts.refusal.consent");
        consents.tellAccessNeeds("Teckenspråkstolk", true);
        assertThat(consents.myAccessNeeds()).isEqualTo("Teckenspråkstolk");
        assertThat(holding("Teckenspråkstolk")).isEmpty();
        assertThat(consents.mine()).singleElement().matches(consent -> consent.withdrawnAt() == null);

        consents.tellAccessNeeds("", true);

        assertThat(consents.myAccessNeeds()).isEmpty();
        assertThat(consents.mine()).singleElement().matches(consent -> consent.withdrawnAt() != null);
    }

    @Test
    void aPhotoIsDrawnAnewAndWhatIsNoneIsRefused() throws IOException {
        assertThatThrownBy(() -> consents.givePhoto("<svg/>".getBytes(StandardCharsets.UTF_8), true))
                .hasMessage("accounts.refusal.photo");
        assertThatThrownBy(() -> consents.givePhoto(picture(), false)).hasMessage("accounts.refusal.consent");

        consents.givePhoto(picture(), true);

        var kept = consents.myPhoto().orElseThrow();
        assertThat(kept.length).isLessThan(100_000);
        assertThat(text(kept)).doesNotContain("EXIF-PLATS");
    }

    /** Something of Ylva's in every module. */
    private void live() {
        try {
            loggedIn();
            profiles.change(new Profile(name, "Forskare " + mark, Language.SV, "SE-M"));
            prove(second);
            prove(claimed());
            consents.tellAccessNeeds("Rullstol och ledsagare", true);
            consents.givePhoto(picture(), true);
            var coming = setting.open(5);
            var past = setting.open(5);
            var guest = setting.open(5);
            registrations.registerGuest(guest, Setting.guest(second), UUID.randomUUID());
            contact(second);
            ylva.again();
            registrations.registerMyself(coming, "Universitetet " + mark);
            registrations.registerMyself(past, "Universitetet " + mark);
            jdbc.sql("update occasion set state = 'HELD', starts_at = now() - interval '9 days',"
                            + " ends_at = now() - interval '8 days' where id = ?")
                    .param(past.value())
                    .update();
            belong();
            contributions.start(form("Utkastet"));
            var sent = contributions.start(form("Det inlämnade")).id();
            contributions.send(sent);
            submissions.supplement(sent, "Det inlämnade " + mark, "Tillagt " + mark);
            submissions.withdraw(sent, "Ångrat " + mark);
            campaigns.sent(setting.open(5), 1);
            jdbc.sql(
                            "update invitation set name = ?, email = ?, email_key = ?, note = ?, organisation = ? where id = (select max(id::text)::uuid from invitation)")
                    .params(name, second, second, "Notering " + mark, "Lärosäte " + mark)
                    .update();
            ylva.again();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void loggedIn() {
        jdbc.sql("insert into identity (id, person_id, issuer, subject, home, created_at, last_login_at, version)"
                        + " values (?, ?, 'https://idp.example', ?, ?, now(), now(), 0)")
                .params(Ids.next(), id(), subject, "hem." + mark)
                .update();
        jdbc.sql(
                        "insert into login_session (id, person_id, provider_id, issuer, subject, browser, began_at, last_seen_at,"
                                + " version) values (?, ?, ?, 'https://idp.example', ?, ?, now(), now(), 0)")
                .params(Ids.next(), id(), ProviderId.OFFICE.value(), subject, "Firefox " + mark)
                .update();
        jdbc.sql("insert into login_request (id, address, language, requested_at) values (?, ?, 'SV', now())")
                .params(UUID.randomUUID(), second)
                .update();
    }

    /** One organisation is Ylva's alone, another she wants to join, a third she has registered. */
    private void belong() {
        var organisations = new se.lifescience.portal.memberships.Setting(jdbc);
        var own = organisations.organisation("Eget " + UUID.randomUUID());
        var place = organisations.join(own, ylva.person().id(), MembershipRole.ADMINISTRATOR);
        jdbc.sql("update membership set name = ?, email = ?, email_key = ? where id = ?")
                .params(name, second, second, place.value())
                .update();
        var other = organisations.organisation("Annat " + UUID.randomUUID());
        organisations.member(other, "Asta Administrator", MembershipRole.ADMINISTRATOR);
        ylva.again();
        memberships.ask(other);
        applications.apply(
                new OrganisationData(
                        "Nytt " + UUID.randomUUID(),
                        "",
                        se.lifescience.portal.memberships.Setting.freshNumber(),
                        Sector.INDUSTRY,
                        null,
                        Set.of(),
                        "",
                        List.of(),
                        false),
                "Vi vill vara med " + mark);
    }

    private DraftForm form(String title) {
        return new DraftForm(
                Optional.empty(), "2019", "1.1", "Kliniken " + mark, title + " " + mark, title + " i text " + mark);
    }

    private Set<OrganisationId> missing() {
        return tasks.stream()
                .flatMap(source -> source.tasks(ylva.person()).stream())
                .map(OfficeTaskSource.OfficeTask::link)
                .filter(link -> link.startsWith("/office/organisations/"))
                .map(link -> new OrganisationId(UUID.fromString(link.substring(link.lastIndexOf('/') + 1))))
                .collect(Collectors.toSet());
    }

    private void contact(String address) {
        try (var office = setting.office()) {
            office.again();
            contacts.save(
                    null,
                    0,
                    new ContactData(
                            "En Kontakt " + mark,
                            address,
                            "Titel " + mark,
                            "",
                            null,
                            null,
                            Language.SV,
                            Set.of("lista")),
                    new Provenance("Källa " + mark, PersonalData.Ground.PUBLIC_TASK));
        }
    }

    private void prove(String address) {
        addresses.prove(ask(address));
    }

    private SecretToken ask(String address) {
        return ask(address, 0);
    }

    private SecretToken ask(String address, int before) {
        addresses.ask(address);
        var mail = Letters.to(address, "Bekräfta din e-postadress", before);
        var link = Letters.link(mail, "portal/me/address");
        return new SecretToken(link.substring(link.lastIndexOf('/') + 1));
    }

    private UUID id() {
        return ylva.person().id().value();
    }

    private String claimed() {
        return ylva.person().email().orElseThrow().value();
    }

    private UUID personOf(String subject) {
        return jdbc.sql("select person_id from identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private Set<String> columns(String... kinds) {
        return Set.copyOf(jdbc.sql("select c.table_name || '.' || c.column_name from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where table_schema = 'public' and table_type = any(?)")
                .param(kinds)
                .query(String.class)
                .list());
    }

    /** Every column of every table that has the text somewhere, whatever its type. */
    private Set<String> holding(String needle) {
        return columns("BASE TABLE").stream()
                .filter(column -> !column.startsWith("flyway"))
                .filter(column -> {
                    var dot = column.indexOf('.');
                    return jdbc.sql(
                                    "select exists (select 1 from \"%s\" where strpos(lower(\"%s\"::text), lower(?)) > 0)"
                                            .formatted(column.substring(0, dot), column.substring(dot + 1)))
                            .param(needle)
                            .query(Boolean.class)
                            .single();
                })
                .collect(Collectors.toSet());
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        out.write("EXIF-PLATS".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] unzip(byte[] zip, String file) {
        try {
            return unzipped(zip).get(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
