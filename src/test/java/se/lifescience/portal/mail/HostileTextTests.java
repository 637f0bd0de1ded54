package se.lifescience.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.accounts.Profile;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.contacts.ContactData;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.input.received.HandlingService;
import se.lifescience.portal.input.received.SubmissionService;
import se.lifescience.portal.invitations.Answer;
import se.lifescience.portal.invitations.CampaignFixture;
import se.lifescience.portal.invitations.CampaignId;
import se.lifescience.portal.invitations.CampaignSending;
import se.lifescience.portal.invitations.CampaignService;
import se.lifescience.portal.invitations.InvitationService;
import se.lifescience.portal.invitations.text.CampaignText;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.MembershipInvitationService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.applications.ApplicationReviewService;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.participation.GuestForm;
import se.lifescience.portal.participation.OccasionData;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.participation.Setting;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestMail;

/** What a stranger types reaches nobody in the office's name, and no text but our own gets hold of a personal link. */
@PortalTest
class HostileTextTests {

    private static final String ACTION = "urn:portal:action";
    private static final String UNSUBSCRIBE = "urn:portal:unsubscribe";
    private static final String LURE = "Kontot är låst, öppna http://evil.example/?t=";

    @Autowired
    private Setting participation;

    @Autowired
    private CampaignFixture invited;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private CampaignSending sending;

    @Autowired
    private ContactService contacts;

    @Autowired
    private MembershipInvitationService memberships;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ApplicationReviewService review;

    @Autowired
    private ProfileService profiles;

    @Autowired
    private ContributionService contributions;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private HandlingService received;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PortalSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    /** Somewhere that a person writes; gives the addresses that are written to then. */
    record Field(String name, Reaches reaches, Way way) {

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Way {

        List<String> write(HostileTextTests portal, String text);
    }

    private enum Reaches {
        /** It is refused at its field. */
        NOTHING,
        /** There is a mail, and nothing of it stands there. */
        A_MAIL_WITHOUT_IT,
        /** It stands in the mail as it was written. */
        A_MAIL
    }

    private static final List<Field> FIELDS = List.of(
            new Field("guest's name", Reaches.NOTHING, (portal, text) -> portal.guest(text, "Regionen")),
            new Field("guest's organisation", Reaches.NOTHING, (portal, text) -> portal.guest("Gunnar Gäst", text)),
            new Field("colleague's name", Reaches.NOTHING, (portal, text) -> portal.delegate(text, "")),
            new Field("note to a colleague", Reaches.A_MAIL_WITHOUT_IT, (portal, text) -> portal.delegate("Kim", text)),
            new Field("invited member's name", Reaches.NOTHING, (portal, text) -> portal.membership(text)),
            new Field("organisation's name", Reaches.NOTHING, (portal, text) -> portal.organisation(text, "")),
            new Field(
                    "organisation's English name", Reaches.NOTHING, (portal, text) -> portal.organisation("Frö", text)),
            new Field("applying organisation's name", Reaches.NOTHING, (portal, text) -> portal.apply(text, "")),
            new Field("applicant's message", Reaches.A_MAIL_WITHOUT_IT, (portal, text) -> portal.apply("Frö", text)),
            new Field("office's question", Reaches.A_MAIL, (portal, text) -> portal.askBack(text)),
            new Field("own name", Reaches.NOTHING, (portal, text) -> portal.profile(text)),
            new Field("contact's name", Reaches.NOTHING, (portal, text) -> portal.contact(text, "")),
            new Field("contact's organisation", Reaches.NOTHING, (portal, text) -> portal.contact("Kim", text)),
            new Field("campaign's subject", Reaches.A_MAIL, (portal, text) -> portal.campaign(text, "Hej")),
            new Field("campaign's text", Reaches.A_MAIL, (portal, text) -> portal.campaign("Hej", text)),
            new Field("occasion's title", Reaches.A_MAIL, (portal, text) -> portal.occasion(text, "Solna")),
            new Field("occasion's place", Reaches.A_MAIL, (portal, text) -> portal.occasion("Dagen", text)),
            new Field("input's organisation", Reaches.NOTHING, (portal, text) -> portal.input(true, text, "T", "T")),
            new Field("input's title", Reaches.A_MAIL, (portal, text) -> portal.input(true, "", text, "Text")),
            new Field("input's text", Reaches.A_MAIL, (portal, text) -> portal.input(true, "", "Titel", text)),
            new Field(
                    "input's title, unproven",
                    Reaches.A_MAIL_WITHOUT_IT,
                    (portal, text) -> portal.input(false, "", text, "Text")),
            new Field(
                    "input's text, unproven",
                    Reaches.A_MAIL_WITHOUT_IT,
                    (portal, text) -> portal.input(false, "", "Titel", text)),
            new Field("answer to input", Reaches.A_MAIL, (portal, text) -> portal.answer(true, text)),
            new Field(
                    "answer to input, unproven",
                    Reaches.A_MAIL_WITHOUT_IT,
                    (portal, text) -> portal.answer(false, text)),
            new Field("subject", Reaches.A_MAIL, (portal, text) -> portal.mail("Kim", text, "B", "K", "D")),
            new Field("body", Reaches.A_MAIL, (portal, text) -> portal.mail("Kim", "S", text, "K", "D")),
            new Field("button", Reaches.A_MAIL, (portal, text) -> portal.mail("Kim", "S", "B", text, "D")),
            new Field("reason", Reaches.A_MAIL, (portal, text) -> portal.mail("Kim", "S", "B", "K", text)),
            new Field(
                    "recipient's name",
                    Reaches.A_MAIL_WITHOUT_IT,
                    (portal, text) -> portal.mail(text, "S", "B", "K", "D")));

    static Stream<Arguments> fields() {
        return FIELDS.stream()
                .flatMap(field ->
                        Stream.of(ACTION + " " + UNSUBSCRIBE, LURE + ACTION).map(text -> Arguments.of(field, text)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void noFieldReachesAStrangerOrALink(Field field, String text) throws Exception {
        List<String> written;
        try {
            written = field.way().write(this, text);
        } catch (Refusal refusal) {
            assertThat(field.reaches()).as(refusal.key()).isEqualTo(Reaches.NOTHING);
            assertThat(refusal.all()).extracting(Refusal::key).containsOnly("kernel.refusal.name-address");
            assertThat(refusal.all()).extracting(Refusal::field).doesNotContainNull();
            return;
        }
        assertThat(field.reaches()).isNotEqualTo(Reaches.NOTHING);
        var stands = 0;
        for (var address : written) {
            for (var mail : arrived(address)) {
                stands += unharmed(mail, field, text);
            }
        }
        assertThat(stands > 0).isEqualTo(field.reaches() == Reaches.A_MAIL);
    }

    /** How often the text stands in the mail, whose personal links stand where the portal put them and nowhere else. */
    private int unharmed(MimeMessage mail, Field field, String text) throws Exception {
        var plain = content(mail, 0);
        var html = content(mail, 1);
        var isList = mail.getHeader("List-Unsubscribe") != null;
        var own = settings.baseUrl().toString();
        assertThat(count(plain, own)).as(plain).isEqualTo(isList ? 3 : 2);
        assertThat(count(html, own)).as(html).isEqualTo(isList ? 6 : 5);
        if (field.reaches() == Reaches.A_MAIL_WITHOUT_IT) {
            assertThat(whole(mail) + plain + html + mail.getSubject() + Arrays.toString(mail.getAllRecipients()))
                    .doesNotContain("evil", "låst", ACTION, UNSUBSCRIBE);
            return 0;
        }
        return count(plain + mail.getSubject(), text);
    }

    @Test
    void aGuestIsCalledByNameOnlyAfterTheLinkWasUsed() throws Exception {
        var occasion = participation.open(5);
        var address = Setting.address();
        registrations.registerGuest(
                occasion, new GuestForm("Gunnar Gäst", address, "Regionen", Language.SV), UUID.randomUUID());

        var first = arrived(address).getFirst();
        strange(first, address, "Gunnar", "Regionen");
        assertThat(content(first, 0)).startsWith("Hej!\n");

        registrations.confirmAddress(link(first, "r"));
        var second = arrived(address, 2).getLast();
        assertThat(to(second).getPersonal()).isEqualTo("Gunnar Gäst");
        assertThat(content(second, 0)).startsWith("Hej Gunnar Gäst!\n");
        assertThat(content(second, 2)).contains("Gunnar Gäst");
    }

    @Test
    void aMemberIsCalledByNameOnlyAtAnAddressOfTheirs() throws Exception {
        var occasion = participation.open(5);
        for (var isProven : List.of(false, true)) {
            try (var member = person("Maria Medlem", isProven, Roles.MEMBER)) {
                registrations.registerMyself(occasion, "Regionen");
                var address = address(member);
                var mail = arrived(address).getFirst();
                if (isProven) {
                    assertThat(to(mail).getPersonal()).isEqualTo("Maria Medlem");
                    assertThat(content(mail, 0)).startsWith("Hej Maria Medlem!\n");
                } else {
                    strange(mail, address, "Maria", "Medlem", "Regionen");
                    assertThat(content(mail, 2)).doesNotContain("Maria");
                }
            }
        }
    }

    @Test
    void aMemberIsNotCalledByNameAtAnAddressThatSomebodyElseHasProven() throws Exception {
        var occasion = participation.open(5);
        try (var owner = person("Owe Owner", true, Roles.MEMBER);
                var thief = person("Tove Tjuv", false, Roles.MEMBER)) {
            jdbc.sql("update person set email = ? where id = ?")
                    .params(address(owner), thief.person().id().value())
                    .update();
            var claiming = new SignedInAs(new SignedIn(
                    thief.person().id(), "Tove Tjuv", owner.person().email(), Language.SV, Set.of(Roles.MEMBER)));
            claiming.again();
            registrations.registerMyself(occasion, "");

            strange(arrived(address(owner)).getFirst(), address(owner), "Tove", "Tjuv");
        }
    }

    @Test
    void aColleagueIsNotCalledByNameNorWhenReminded() throws Exception {
        var campaign = invited.sent(invited.occasion(5), 1);
        var token = link(arrived(addressOf(campaign)).getFirst(), "i");
        var colleague = Mails.address();
        invitations.answer(token, UUID.randomUUID(), new Answer.Delegate("Greta Granne", colleague, "Kan du?"));

        var first = arrived(colleague).getFirst();
        strange(first, colleague, "Greta", "Granne", "Kan du");
        assertThat(content(first, 0)).contains("har lämnat sin inbjudan vidare till dig", "Hej kollega!");

        try (var _ = invited.office()) {
            assertThat(sending.remind(campaign)).isEqualTo(1);
        }
        strange(arrived(colleague, 2).getLast(), colleague, "Greta", "Granne");
    }

    @Test
    void anInvitationToAnOrganisationNamesNobody() throws Exception {
        var address = membership("Kim Karlsson").getFirst();

        strange(arrived(address).getFirst(), address, "Kim", "Karlsson", "Maria", "Sjoberg", "Granit");
    }

    private void strange(MimeMessage mail, String address, String... typed) throws Exception {
        assertThat(mail.getHeader("To", null)).isEqualTo(address);
        assertThat(whole(mail) + content(mail, 0) + content(mail, 1) + mail.getSubject())
                .doesNotContain(typed);
    }

    private List<String> guest(String name, String organisation) {
        var address = Setting.address();
        registrations.registerGuest(
                participation.open(5), new GuestForm(name, address, organisation, Language.SV), UUID.randomUUID());
        return List.of(address);
    }

    private List<String> delegate(String name, String note) {
        var address = Mails.address();
        var campaign = invited.sent(invited.occasion(5), 1);
        invitations.answer(
                link(arrived(addressOf(campaign)).getFirst(), "i"),
                UUID.randomUUID(),
                new Answer.Delegate(name, address, note));
        return List.of(address);
    }

    private List<String> membership(String name) {
        var address = Mails.address();
        var circle = new se.lifescience.portal.memberships.Setting(jdbc);
        var organisation = circle.organisation(se.lifescience.portal.memberships.Setting.freshName("Granit"));
        try (var _ = circle.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR)) {
            memberships.invite(organisation, name, address, MembershipRole.MEMBER, null);
        }
        return List.of(address);
    }

    private List<String> organisation(String swedish, String english) {
        try (var _ = participation.office()) {
            organisations.save(null, 0, new OrganisationData(swedish, english, Sector.CIVIL_SOCIETY, null, ""));
        }
        return List.of();
    }

    private UUID applied(SignedInAs applicant, String name, String message) {
        applicant.again();
        return applications.apply(
                new OrganisationData(
                        "Frö".equals(name) ? se.lifescience.portal.memberships.Setting.freshName(name) : name,
                        "",
                        Sector.CIVIL_SOCIETY,
                        null,
                        ""),
                message);
    }

    private List<String> apply(String name, String message) {
        try (var applicant = person("Fatima Haddad", true, Roles.MEMBER)) {
            applied(applicant, name, message);
            return List.of(address(applicant));
        }
    }

    private List<String> askBack(String question) {
        try (var applicant = person("Fatima Haddad", true, Roles.MEMBER)) {
            var application = applied(applicant, "Frö", "");
            arrived(address(applicant));
            try (var _ = participation.office()) {
                review.askBack(application, question);
            }
            arrived(address(applicant), 2);
            return List.of(address(applicant));
        }
    }

    private List<String> profile(String name) {
        try (var _ = person("Maria Medlem", true, Roles.MEMBER)) {
            profiles.change(new Profile(name, "", Language.SV, ""));
        }
        return List.of();
    }

    private List<String> contact(String name, String organisation) {
        try (var _ = participation.office()) {
            contacts.save(
                    null,
                    0,
                    new ContactData(name, Mails.address(), "", organisation, null, null, Language.SV, Set.of()));
        }
        return List.of();
    }

    private List<String> campaign(String subject, String body) {
        var campaign = invited.draft(invited.occasion(5), 1);
        try (var _ = invited.office()) {
            campaigns.write(
                    campaign,
                    campaigns.get(campaign).version(),
                    "Omgång",
                    new CampaignText(LocalizedText.of(subject, subject), LocalizedText.of(body, body)),
                    Instant.now(clock).plusSeconds(1_000_000));
            sending.send(campaign, campaigns.get(campaign).version());
        }
        return List.of(addressOf(campaign));
    }

    private List<String> occasion(String title, String place) {
        var plan = Setting.data(5);
        var occasion = participation.open(new OccasionData(
                plan.kind(),
                plan.path(),
                LocalizedText.of(title, title),
                plan.schedule(),
                new OccasionData.Venue(false, LocalizedText.of(place, place)),
                5));
        var address = Setting.address();
        registrations.registerGuest(
                occasion, new GuestForm("Gunnar Gäst", address, "", Language.SV), UUID.randomUUID());
        return List.of(address);
    }

    private List<String> input(boolean isProven, String organisation, String title, String text) {
        new InputFixture(jdbc).strategy(strategy, strategyImport);
        try (var author = person("Maria Medlem", isProven, Roles.MEMBER)) {
            var draft = contributions.start(new DraftForm(Optional.empty(), "2019", "2.2", organisation, title, text));
            contributions.send(draft.id());
            arrived(address(author));
            submissions.supplement(draft.id(), title, text + " Mer.");
            arrived(address(author), 2);
            return List.of(address(author));
        }
    }

    private List<String> answer(boolean isProven, String text) {
        new InputFixture(jdbc).strategy(strategy, strategyImport);
        try (var author = person("Maria Medlem", isProven, Roles.MEMBER)) {
            var draft = contributions.start(InputFixture.form("2.2", "Titel", "Text"));
            contributions.send(draft.id());
            arrived(address(author));
            try (var _ = participation.office()) {
                received.answer(draft.id(), text);
            }
            arrived(address(author), 2);
            return List.of(address(author));
        }
    }

    private List<String> mail(String name, String subject, String body, String button, String why) {
        var address = Mails.address();
        transaction.executeWithoutResult(status -> outbox.send(
                "test.hostile",
                "1",
                List.of(Mail.personal(
                        new Recipient("1", name, new EmailAddress(address), Language.SV),
                        subject,
                        body,
                        new Mail.Action(button, settings.baseUrl() + "/r/abcdefghijklmnopqrstuvwxyz1"),
                        why))));
        return List.of(address);
    }

    private SignedInAs person(String name, boolean isProven, String... roles) {
        var person = SignedInAs.newPerson(jdbc, name, roles);
        if (isProven) {
            var now = Timestamp.from(clock.instant());
            jdbc.sql("insert into person_address"
                            + " (id, person_id, address, address_key, added_at, mailed_at, verified_at, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                    .params(
                            Ids.next(),
                            person.person().id().value(),
                            address(person),
                            new EmailAddress(address(person)).key(),
                            now,
                            now,
                            now)
                    .update();
        }
        return person;
    }

    private static String address(SignedInAs person) {
        return person.person().email().orElseThrow().value();
    }

    private String addressOf(CampaignId campaign) {
        return jdbc.sql("select email from invitation where campaign_id = ? and delegated_by is null")
                .param(campaign.value())
                .query(String.class)
                .single();
    }

    private static List<MimeMessage> arrived(String address) {
        return arrived(address, 1);
    }

    private static List<MimeMessage> arrived(String address, int mails) {
        Mails.await(() -> TestMail.arrivedFor(address).size() >= mails);
        return TestMail.arrivedFor(address);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static SecretToken link(MimeMessage mail, String prefix) {
        var path = "/" + prefix + "/";
        var text = content(mail, 0);
        var start = text.indexOf(path) + path.length();
        return new SecretToken(text.substring(start, start + 27));
    }

    private static InternetAddress to(MimeMessage mail) throws Exception {
        return (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
    }

    private static String content(MimeMessage mail, int part) {
        try {
            var body = ((MimeMultipart) mail.getContent()).getBodyPart(part);
            return new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n ", "")
                    .replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String whole(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
