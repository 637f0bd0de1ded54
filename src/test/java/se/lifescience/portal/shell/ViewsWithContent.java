package se.lifescience.portal.shell;

import static se.lifescience.portal.shell.ViewVisit.nowhere;
import static se.lifescience.portal.shell.ViewVisit.to;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.development.SamplePeople;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.calls.CallForm;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.story.People;

/** The addresses behind login with the sample content, and what more it takes to see every state of their pages. */
final class ViewsWithContent {

    static final String MEMBER = "maria";
    static final String STAFF = "anna";
    static final String NEWCOMER = "Nina Ny";
    /** Staff too, in English: what one person chooses as their language holds in all of their windows at once. */
    static final String ENGLISH_STAFF = "Astrid Ek";

    private static final String NOTHING_FOUND = "?q=finns-inte";
    private static final String LONG = "x".repeat(2_000);

    private final JdbcClient jdbc;
    private final SamplePeople people;
    private final ConferenceService conferences;
    private final RegistrationService registrations;
    private final CallService calls;
    private final ContributionService contributions;
    private final ApplicationService applications;
    private final Clock clock;
    private final String full = Conferences.newSlug();

    ViewsWithContent(
            JdbcClient jdbc,
            SamplePeople people,
            ConferenceService conferences,
            RegistrationService registrations,
            CallService calls,
            ContributionService contributions,
            ApplicationService applications,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.conferences = conferences;
        this.registrations = registrations;
        this.calls = calls;
        this.contributions = contributions;
        this.applications = applications;
        this.clock = clock;
    }

    /** A conference that is full, one that Maria goes to, an invitation of hers, and a call that is a draft. */
    void prepare() {
        People.known(jdbc, NEWCOMER, "nina@example.org", List.of(Roles.MEMBER));
        People.known(jdbc, ENGLISH_STAFF, "astrid@example.org", List.of(Roles.MEMBER, Roles.OFFICE, Roles.ADMIN));
        var registered = Conferences.newSlug();
        people.as("oskar", () -> {
            Conferences.open(conferences, full, 1);
            Conferences.open(conferences, registered, 5);
            calls.create(new CallForm(
                    Conferences.newSlug(),
                    "2019",
                    Set.of(new GoalRef("2019", "2.1")),
                    new LocalizedText("Ett utkast", "A draft"),
                    new LocalizedText("Om utkastet.", "About the draft."),
                    new LocalizedText("**Frågor**", "**Questions**"),
                    clock.instant().plus(Duration.ofDays(1)),
                    clock.instant().plus(Duration.ofDays(9))));
        });
        people.as("johan", () -> registrations.registerMyself(occasion(full), ""));
        people.as(MEMBER, () -> {
            registrations.registerMyself(occasion(registered), "Exempelsjukhuset");
            applications.apply(
                    new OrganisationData(
                            "Föreningen Exempel", "", "", Sector.CIVIL_SOCIETY, "SE-AB", Set.of(), "", List.of(), true),
                    "Vi vill vara med.");
            contributions.send(contributions
                    .start(InputFixture.form("2.2", "En väg in till registren", "Vi behöver **en** väg in."))
                    .id());
        });
        jdbc.sql(
                        "update invitation set person_id = ? where id = (select id from invitation where state = 'SENT' and delegated_by is null"
                                + " order by name limit 1)")
                .param(people.id(MEMBER).value())
                .update();
        jdbc.sql("update delivery set state = 'UNKNOWN', sent_at = null where id ="
                        + " (select id from delivery order by id limit 1)")
                .update();
    }

    List<ViewVisit> ofMembers() {
        var open = "/portal/register/" + occasion("exempelkonferensen").value();
        var invitation = "/portal/invitations/" + one("select id from invitation where person_id = ?", MEMBER);
        var draft = "/portal/inputs/" + one("select id from contribution_draft where author_id = ?", MEMBER);
        var sent = "/portal/inputs/" + one("select id from contribution where author_id = ?", MEMBER);
        return List.of(
                to("/portal"),
                to("/portal/me"),
                to("/portal/me")
                        .named("me-with-errors")
                        .then((page, words) ->
                                page.getByLabel(words.apply("accounts.me.name")).fill(""))
                        .press("accounts.me.save")
                        .errors(),
                to("/portal/me/data"),
                to("/portal/me/sessions"),
                to("/portal/me/address/forged").named("address-forged"),
                to("/portal/organisations"),
                to("/portal/organisations/register"),
                to("/portal/organisations/register")
                        .named("apply-with-errors")
                        .press("memberships.apply.send")
                        .errors(),
                to("/portal/organisations/"
                        + one(
                                "select organisation_id from membership where state = 'ACTIVE' and person_id = ?",
                                MEMBER)),
                to("/portal/organisations/applications/"
                        + one("select id from organisation_application where applicant_id = ?", MEMBER)),
                to("/portal/organisations/join/forged").named("join-forged"),
                to("/portal/conferences"),
                to(open),
                to(open).named("register-with-errors")
                        .then((page, words) ->
                                page.locator("vaadin-text-field input").first().fill(LONG))
                        .press("participation.register.send")
                        .errors(),
                to("/portal/register/" + occasion(full).value()).named("register-when-full"),
                to("/portal/registrations"),
                to("/portal/registrations")
                        .named("cancel-registration")
                        .pressFirst("vaadin-button[aria-label]")
                        .dialog(),
                to("/portal/invitations"),
                to(invitation),
                to(invitation)
                        .named("invitation-with-errors")
                        .press("invitations.page.send")
                        .errors(),
                to(invitation)
                        .named("invitation-maybe")
                        .then((page, words) -> page.getByLabel(words.apply("invitations.answer.maybe"))
                                .check()),
                to(invitation)
                        .named("invitation-to-colleague")
                        .then((page, words) -> page.getByLabel(words.apply("invitations.answer.delegate"))
                                .check())
                        .press("invitations.page.send")
                        .errors(),
                to("/portal/inputs"),
                to("/portal/inputs/new"),
                to("/portal/inputs/new?call=delning-av-halsodata"),
                to(draft),
                to(draft).named("input-check").press("input.write.check"),
                to(draft)
                        .named("input-with-errors")
                        .then((page, words) -> page.getByLabel(words.apply("input.write.title"))
                                .fill(""))
                        .press("input.write.check")
                        .errors(),
                to(draft).named("delete-draft").press("input.write.delete").dialog(),
                to(sent).named("input-sent"),
                to(sent).named("input-supplement-with-errors")
                        .press("input.sent.supplement")
                        .then((page, words) -> page.getByLabel(words.apply("input.write.title"))
                                .fill(""))
                        .press("input.sent.supplement.confirm")
                        .errors(),
                nowhere("/portal/no-such-page"),
                nowhere("/office/conferences").named("no-access"));
    }

    List<ViewVisit> ofNewcomers() {
        return List.of(
                to("/portal").named("empty-home"),
                to("/portal/registrations").named("no-registrations"),
                to("/portal/invitations").named("no-invitations"),
                to("/portal/inputs").named("no-inputs"));
    }

    List<ViewVisit> ofStaff() {
        var conference = "/office/conferences/" + one("select id from conference where slug = 'exempelkonferensen'");
        var registrationsOf =
                "/office/occasions/" + occasion("exempelkonferensen").value() + "/registrations";
        var campaign = "/office/invitations/" + one("select id from campaign where state = 'SENT'");
        var round = "/office/invitations/" + one("select id from campaign where state = 'DRAFT' limit 1");
        var received = "/office/inputs/"
                + one("select id from contribution where state = 'REGISTERED' and withdrawn_at is null limit 1");
        var answered = "/office/inputs/" + one("select id from contribution where state = 'ANSWERED' limit 1");
        var contact = "/office/contacts/" + one("select id from contact order by name limit 1");
        return List.of(
                to("/office"),
                to("/office/people"),
                to("/office/people")
                        .named("person-dialog")
                        .pressFirst("vaadin-grid vaadin-button")
                        .dialog(),
                to("/office/people/" + people.id("johan") + "/erase"),
                to("/office/people/" + people.id("johan") + "/erase")
                        .named("erase-with-errors")
                        .press("privacy.erase-other.button")
                        .errors(),
                to("/office/people/erase-address"),
                to("/office/people/erase-address")
                        .named("erase-address-with-errors")
                        .press("privacy.erase.show")
                        .errors(),
                to("/portal/login-again?to=/office/people").named("login-again"),
                to("/portal/welcome"),
                to("/portal/welcome")
                        .named("welcome-with-errors")
                        .press("accounts.welcome.go")
                        .errors(),
                to("/office/audit"),
                to("/office/outbox"),
                to("/office/outbox/" + one("select id from delivery where state = 'UNKNOWN'"))
                        .named("delivery-unknown"),
                to("/office/outbox/" + one("select id from delivery where state = 'UNKNOWN'"))
                        .named("delivery-again")
                        .press("mail.delivery.again")
                        .dialog(),
                to("/office/inputs"),
                to("/office/inputs" + NOTHING_FOUND),
                to(received).named("input-received"),
                to(received)
                        .named("answer-with-errors")
                        .press("input.handling.send")
                        .errors(),
                to(answered).named("input-answered"),
                to("/office/calls"),
                to("/office/calls/new"),
                to("/office/calls/new")
                        .named("call-with-errors")
                        .press("input.call.save")
                        .errors(),
                to("/office/calls/" + one("select id from call where not published limit 1"))
                        .named("publish-call")
                        .press("input.call.publish")
                        .dialog(),
                to("/office/conferences"),
                to("/office/conferences/new"),
                to("/office/conferences/new")
                        .named("conference-with-errors")
                        .press("conferences.new.save")
                        .errors(),
                to(conference),
                to(conference)
                        .named("session-with-errors")
                        .press("conferences.session.add")
                        .press("conferences.session.save")
                        .errors(),
                to(conference)
                        .named("cancel-conference")
                        .press("conferences.step.CANCELLED")
                        .dialog(),
                to(registrationsOf),
                to(registrationsOf)
                        .named("register-somebody")
                        .press("participation.office.register")
                        .dialog()
                        .press("participation.office.register.send")
                        .errors(),
                to(registrationsOf)
                        .named("change-capacity")
                        .press("participation.office.capacity.change")
                        .dialog(),
                to("/office/strategy"),
                to("/office/strategy")
                        .named("strategy-with-errors")
                        .press("strategy.office.save")
                        .errors(),
                to("/office/contacts"),
                to("/office/contacts" + NOTHING_FOUND),
                to(contact),
                to(contact)
                        .named("delete-contact")
                        .press("contacts.contact.delete")
                        .dialog(),
                to("/office/contacts/new")
                        .named("contact-with-errors")
                        .press("contacts.contact.save")
                        .errors(),
                to("/office/contacts/import"),
                to("/office/contacts/import").named("import-preview").then((page, words) -> {
                    page.locator("input[type=file]").setInputFiles(file());
                    page.locator("[aria-live] > *").first().waitFor();
                }),
                to("/office/organisations/" + one("select id from organisation order by name_sv limit 1")),
                to("/office/applications"),
                to("/office/applications/"
                        + one("select id from organisation_application where state = 'RECEIVED' limit 1")),
                to("/office/officials"),
                to("/office/providers"),
                to("/office/providers/new"),
                to("/office/providers/new")
                        .named("provider-with-errors")
                        .press("login.provider.save")
                        .errors(),
                to("/office/providers/" + one("select id from identity_provider where slug = 'office'")),
                to("/office/providers/" + one("select id from identity_provider where slug = 'office'") + "/test"),
                to("/office/organisations"),
                to("/office/organisations" + NOTHING_FOUND),
                to("/office/organisations")
                        .named("organisation-with-errors")
                        .press("organisations.organisation.new")
                        .dialog()
                        .press("organisations.organisation.save")
                        .errors(),
                to("/office/invitations"),
                to(campaign),
                to(campaign).named("stop-campaign").press("invitations.stop").dialog(),
                to(round),
                to(round + "?step=recipients"),
                to(round + "?step=text"),
                to(round + "?step=preview"),
                to(round + "?step=preview")
                        .named("send-round")
                        .press("invitations.send")
                        .dialog(),
                nowhere("/office/conferences/no-such-conference"));
    }

    private OccasionId occasion(String slug) {
        return new OccasionId(jdbc.sql("select occasion_id from conference where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single());
    }

    private UUID one(String query) {
        return jdbc.sql(query).query(UUID.class).list().getFirst();
    }

    private UUID one(String query, String person) {
        return jdbc.sql(query)
                .param(people.id(person).value())
                .query(UUID.class)
                .list()
                .getFirst();
    }

    private static FilePayload file() {
        return new FilePayload(
                "kontakter.csv",
                "text/csv",
                "Namn;E-post\nKim Exempel;kim@example.org\nIngen adress;nej\n".getBytes(StandardCharsets.UTF_8));
    }
}
