package se.lifescience.portal;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import se.lifescience.portal.accounts.AddressService;
import se.lifescience.portal.accounts.IdentityEvidence;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.accounts.ProvenAddressLookup;
import se.lifescience.portal.accounts.StaffDirectory;
import se.lifescience.portal.accounts.grants.GrantService;
import se.lifescience.portal.accounts.grants.GrantTarget;
import se.lifescience.portal.audit.AuditService;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.contacts.ContactId;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.input.received.OwnContributionService;
import se.lifescience.portal.input.received.ReceivedService;
import se.lifescience.portal.invitations.CampaignFollowUp;
import se.lifescience.portal.invitations.CampaignId;
import se.lifescience.portal.invitations.CampaignService;
import se.lifescience.portal.invitations.InvitationService;
import se.lifescience.portal.invitations.InvitationTarget;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;
import se.lifescience.portal.kernel.tables.TableFormat;
import se.lifescience.portal.kernel.work.OfficeTaskSource;
import se.lifescience.portal.kernel.work.TodoSource;
import se.lifescience.portal.links.LinkPurpose;
import se.lifescience.portal.links.PersonalLinkService;
import se.lifescience.portal.login.MySessionService;
import se.lifescience.portal.login.providers.HomeRealms;
import se.lifescience.portal.login.providers.LoginDiscovery;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.mail.DeliveryService;
import se.lifescience.portal.mail.MessageId;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.LoginBindingService;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.officials.OfficeHolderService;
import se.lifescience.portal.organisations.DirectoryService;
import se.lifescience.portal.organisations.MergeParticipant;
import se.lifescience.portal.organisations.MergeService;
import se.lifescience.portal.organisations.OrganisationCount;
import se.lifescience.portal.organisations.OrganisationDomainService;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRegister;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.pages.Announcements;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.OccasionService;
import se.lifescience.portal.participation.RegistrationAdministration;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.privacy.ErasureService;
import se.lifescience.portal.privacy.MyDataService;
import se.lifescience.portal.strategy.EditionService;
import se.lifescience.portal.strategy.GoalEvidence;
import se.lifescience.portal.strategy.StrategyService;

/** What each list, count and export may cost in statements at most, and how to ask for it. A new one gets a line here. */
final class StatementBudgets {

    /** No measure of how much there is: what comes stays as little when there is more. */
    static final long FEW = -1;

    private static final int ALL = 5_000;
    private static final Language SV = Language.SV;

    /** Not in the table: each is bounded by nature. A name that begins with a full stop holds for every bean. */
    static final Map<String, String> BOUNDED = Map.ofEntries(
            Map.entry(".columns()", "names of columns, which no use adds to"),
            Map.entry(".withoutEntity()", "the same"),
            Map.entry("AccessibilityGapRegister.known()", "a file of the release, read at the start"),
            Map.entry("ConsentService.mine()", "one for each kind of consent"),
            Map.entry("ContributionService.faults(ContributionId)", "what is wrong with one form"),
            Map.entry("PersonalDataRegister.groups()", "what the entities declare, read at the start"),
            Map.entry("ProviderService.addresses(String)", "three addresses, put together from settings"),
            Map.entry("RegionNames.regions(Language)", "the country's regions, which no use adds to"),
            Map.entry("RegionService.all()", "the country's regions, which no use adds to"),
            Map.entry("SiteLayout.trail(PageContext)", "a page's place in the site"),
            Map.entry("ActingOrganisationLookup.ids()", "the organisation one acts for, with those it has taken in"),
            Map.entry("LoginProviderSettings.staffAcr()", "settings"),
            Map.entry(
                    "RegistrationAdministration.attendance(RegistrationId)",
                    "one registration, and the parts of its occasion"),
            Map.entry("PublicSection.patterns()", "what a module declares"),
            Map.entry("PublicSite.addresses()", "asks each module for its own list, which has a budget"),
            Map.entry("PublicSite.disallowed()", "what the modules declare"),
            Map.entry("PublicSite.menu()", "what the modules declare"),
            Map.entry("PublicSite.sections()", "what the modules declare"),
            Map.entry("SiteLayout.sections()", "what the modules declare"),
            Map.entry("SiteLayout.stylesheets()", "two files of the release"));

    static final List<Budget<?>> ALL_OF_THEM = List.of(
            of(AddressService.class, 2, (s, r) -> s.mine().size()),
            of(
                    ErasureService.class,
                    40,
                    (s, r) -> fates(s.whatErasingDoes(r.login().person().id()))),
            of(ErasureService.class, 40, (s, r) -> few(s.whatErasingDoes(new EmailAddress("g1@budget.example")))),
            of(HomeRealms.class, 1, (s, r) -> s.atDomain("budget.example").size()),
            of(HomeRealms.class, 1, (s, r) -> s.named("Budget", SV, ALL).size()),
            of(LoginDiscovery.class, 2, (s, r) -> s.named("Budget", SV).size()),
            of(MyDataService.class, 40, (s, r) -> fates(s.whatErasingDoes())),
            of(MyDataService.class, 42, (s, r) -> s.export().length),
            of(MySessionService.class, 1, (s, r) -> s.open().size()),
            of(
                    OfficeTaskSource.class,
                    1,
                    (s, r) -> s.tasks(r.login().person()).stream()
                            .mapToLong(OfficeTaskSource.OfficeTask::count)
                            .sum()),
            of(
                    PeopleService.class,
                    3,
                    (s, r) -> s.search("budget", false, PageRequest.of(0, 500)).size()),
            of(PeopleService.class, 1, (s, r) -> s.waiting()),
            of(
                    PersonalLinkService.class,
                    1,
                    (s, r) -> s.list(
                                    new LinkPurpose("budget:link"),
                                    Set.of(r.login().person().id().value()))
                            .size()),
            of(ProvenAddressLookup.class, 1, (s, r) -> s.owners(r.addressKeys()).size()),
            of(ProviderService.class, 2, (s, r) -> s.all().size()),
            of(ProviderService.class, 1, (s, r) -> s.names().size()),
            of(StaffDirectory.class, 1, (s, r) -> s.colleagues().size()),
            of(TodoSource.class, 4, (s, r) -> s.todos(r.login().person()).size()),
            of(
                    TodoSource.class,
                    2,
                    (s, r) -> s.todosOfNewcomer(r.login().person()).size()),
            of(TodoSource.class, 2, (s, r) -> s.asked(r.login().person()).size()),
            of(ConferenceDirectory.class, 2, (s, r) -> s.all().size()),
            of(ConferenceDirectory.class, 2, (s, r) -> s.published().size()),
            of(
                    ConferenceDirectory.class,
                    2,
                    (s, r) -> s.published(new GoalRef("b1", "1.1")).size()),
            of(CallService.class, 1, (s, r) -> s.all().size()),
            of(CallService.class, 1, (s, r) -> s.published().size()),
            of(OwnContributionService.class, 5, (s, r) -> s.mine().size()),
            of(
                    OwnContributionService.class,
                    3,
                    (s, r) -> s.versions(new ContributionId(r.one("contribution")))
                            .size()),
            of(
                    ReceivedService.class,
                    1,
                    (s, r) -> s.find(ReceivedService.Filter.ALL, ReceivedService.Sort.TITLE, true, 0, ALL)
                            .size()),
            of(ReceivedService.class, 1, (s, r) -> s.count(ReceivedService.Filter.ALL)),
            of(ReceivedService.class, 1, (s, r) -> sum(s.counts())),
            of(ReceivedService.class, 1, (s, r) -> few(s.count(new GoalRef("b1", "1.1")))),
            of(ReceivedService.class, 1, (s, r) -> few(s.unanswered())),
            of(ReceivedService.class, 3, (s, r) -> {
                var rows = new AtomicLong();
                s.export(ReceivedService.Filter.ALL, "csv", row -> rows.incrementAndGet());
                return rows.get();
            }),
            of(CampaignFollowUp.class, 3, (s, r) -> s.list(0, ALL).size()),
            of(CampaignFollowUp.class, 1, (s, r) -> s.count()),
            of(CampaignFollowUp.class, 1, (s, r) -> sum(s.answers(new CampaignId(r.one("campaign"))))),
            of(
                    CampaignFollowUp.class,
                    2,
                    (s, r) -> s.sendings(new CampaignId(r.one("campaign"))).size()),
            of(
                    CampaignFollowUp.class,
                    2,
                    (s, r) -> s.invitees(new CampaignId(r.one("campaign")), null, 0, ALL)
                            .size()),
            of(CampaignFollowUp.class, 1, (s, r) -> s.count(new CampaignId(r.one("campaign")), null)),
            of(CampaignService.class, 1, (s, r) -> s.targets().size()),
            of(InvitationService.class, 4, (s, r) -> s.mine().size()),
            of(InvitationTarget.class, 1, (s, r) -> s.open().size()),
            of(InvitationTarget.class, 1, (s, r) -> s.find(r.all("occasion")).size()),
            of(
                    PersonalDataProvider.class,
                    1,
                    (s, r) -> s.relatedIds(r.subject()).size()),
            of(
                    PersonalDataProvider.class,
                    10,
                    (s, r) -> s.export(r.subject()).stream()
                            .mapToLong(section -> section.rows().size())
                            .sum()),
            of(PersonalDataProvider.class, 10, (s, r) -> fates(s.erasureEffects(r.subject()))),
            of(SubjectNames.class, 1, (s, r) -> s.of(r.subjects(), SV).size()),
            of(
                    DeliveryService.class,
                    1,
                    (s, r) -> s.list(DeliveryService.Filter.ALL, PageRequest.of(0, ALL))
                            .size()),
            of(DeliveryService.class, 1, (s, r) -> s.count(DeliveryService.Filter.ALL)),
            of(DeliveryService.class, 1, (s, r) -> sum(s.counts())),
            of(
                    Outbox.class,
                    1,
                    (s, r) -> s.progress(r.all("message").stream()
                                    .map(MessageId::new)
                                    .collect(Collectors.toSet()))
                            .size()),
            of(Outbox.class, 1, (s, r) -> few(s.progress(new MessageId(r.one("campaign"))))),
            of(
                    AuditService.class,
                    12,
                    (s, r) -> s.find(AuditService.Filter.ALL, 0, ALL, SV).size()),
            of(AuditService.class, 1, (s, r) -> s.count(AuditService.Filter.ALL)),
            of(AuditService.class, 1, (s, r) -> few(s.actions())),
            of(ActingForService.class, 1, (s, r) -> s.choices().size()),
            of(ApplicationService.class, 1, (s, r) -> s.mine().size()),
            of(ApplicationService.class, 1, (s, r) -> s.list(true, 0, ALL).size()),
            of(ApplicationService.class, 1, (s, r) -> s.count(true)),
            of(
                    ContactService.class,
                    1,
                    (s, r) -> s.list(ContactService.Filter.all(), ContactService.Sort.NAME, false, 0, ALL)
                            .size()),
            of(ContactService.class, 1, (s, r) -> s.count(ContactService.Filter.all())),
            of(
                    ContactService.class,
                    1,
                    (s, r) -> s.find(r.all("contact").stream()
                                    .map(ContactId::new)
                                    .toList())
                            .size()),
            of(ContactService.class, 1, (s, r) -> s.tags().size()),
            of(ContactService.class, 1, (s, r) -> {
                var rows = new AtomicLong();
                s.each(ContactService.Filter.all(), row -> rows.incrementAndGet());
                return rows.get();
            }),
            of(ContactService.class, 2, (s, r) -> {
                var rows = new AtomicLong();
                s.export(ContactService.Filter.all(), "csv", row -> rows.incrementAndGet());
                return rows.get();
            }),
            of(
                    DirectoryService.class,
                    1,
                    (s, r) -> s.find(SV, "Budget", null, "", 0, ALL).size()),
            of(DirectoryService.class, 1, (s, r) -> s.count("Budget", null, "")),
            of(MembershipService.class, 1, (s, r) -> s.mine().size()),
            of(
                    MembershipService.class,
                    1,
                    (s, r) -> s.members(home(r), "", 0, ALL).size()),
            of(MembershipService.class, 1, (s, r) -> s.count(home(r), "")),
            of(MergeParticipant.class, 1, (s, r) -> s.count(home(r), other(r))),
            of(MergeParticipant.class, 1, (s, r) -> s.move(home(r), other(r)).size()),
            of(MergeService.class, 1, (s, r) -> s.of(home(r)).size()),
            of(MergeService.class, 40, (s, r) -> few(s.merge(other(r), home(r)))),
            of(OfficeHolderService.class, 1, (s, r) -> s.all().size()),
            of(OrganisationDomainService.class, 1, (s, r) -> s.of(home(r)).size()),
            of(LoginBindingService.class, 1, (s, r) -> s.of(home(r)).size()),
            of(OrganisationService.class, 3, (s, r) -> s.list("Budget", 0, ALL).size()),
            of(OrganisationService.class, 1, (s, r) -> s.names("Budget", 0, ALL).size()),
            of(OrganisationService.class, 1, (s, r) -> s.count("Budget")),
            of(
                    OccasionService.class,
                    1,
                    (s, r) -> s.find(r.all("occasion").stream()
                                    .map(OccasionId::new)
                                    .toList())
                            .size()),
            of(
                    RegistrationAdministration.class,
                    1,
                    (s, r) -> s.rows(occasion(r), RegistrationAdministration.Filter.ALL, 0, ALL)
                            .size()),
            of(
                    RegistrationAdministration.class,
                    1,
                    (s, r) -> s.count(occasion(r), RegistrationAdministration.Filter.ALL)),
            of(
                    RegistrationAdministration.class,
                    1,
                    (s, r) -> s.counts(occasion(r)).waiting()),
            of(RegistrationAdministration.class, 2, (s, r) -> {
                s.export(
                        occasion(r),
                        RegistrationAdministration.Filter.ALL,
                        TableFormat.CSV,
                        SV,
                        OutputStream.nullOutputStream());
                return FEW;
            }),
            of(RegistrationService.class, 1, (s, r) -> s.mine().size()),
            of(
                    GoalEvidence.class,
                    2,
                    (s, r) -> s.evidence(new GoalRef("b1", "1.1"), SV).size()),
            of(StrategyService.class, 3, (s, r) -> s.editions().size()),
            of(CallService.class, 2, (s, r) -> few(s.published(Set.of()))),
            of(ContributionService.class, 8, (s, r) -> s.mine().size()),
            of(OwnContributionService.class, 1, (s, r) -> few(s.callsAnswered())),
            of(DirectoryService.class, 1, (s, r) -> few(s.slugs())),
            of(EditionService.class, 3, (s, r) -> s.all().size()),
            of(GrantService.class, 1, (s, r) -> few(s.of(r.login().person().id()))),
            of(
                    GrantService.class,
                    1,
                    (s, r) -> few(
                            s.on(new GrantTarget("text", r.login().person().id().value())))),
            of(
                    IdentityEvidence.Source.class,
                    1,
                    (s, r) -> few(s.of(List.of(r.login().person().id())))),
            of(OrganisationCount.class, 1, (s, r) -> sum(s.of(List.of(home(r))))),
            of(OrganisationRegister.class, 2, (s, r) -> few(s.keepNamed(List.of()))),
            of(OccasionService.class, 1, (s, r) -> few(s.parts(occasion(r)))),
            of(OccasionService.class, 1, (s, r) -> few(s.pools(occasion(r)))),
            of(StrategyService.class, 1, (s, r) -> few(s.goals(List.of(new GoalRef("b1", "1.1"))))),
            of(StrategyService.class, 1, (s, r) -> few(s.titles(List.of(new GoalRef("b1", "1.1")), SV))),
            of(StrategyService.class, 1, (s, r) -> few(s.options())),
            of(StrategyService.class, 1, (s, r) -> few(s.options("b1"))),
            of(Announcements.class, 2, (s, r) -> s.announcements(SV).size()));

    private StatementBudgets() {}

    /**
     * One method's.
     *
     * @param type the service, or the interface that several modules implement
     * @param most how many statements it may send
     * @param call how to ask; gives how much came
     */
    record Budget<T>(Class<T> type, int most, Call<T> call) {}

    /** Asks a bean for the rows. */
    interface Call<T> {

        long rows(T bean, BudgetRows rows) throws Exception;
    }

    static <T> Budget<T> of(Class<T> type, int most, Call<T> call) {
        return new Budget<>(type, most, call);
    }

    private static OrganisationId home(BudgetRows rows) {
        return new OrganisationId(rows.one("home"));
    }

    private static OrganisationId other(BudgetRows rows) {
        return new OrganisationId(rows.one("other"));
    }

    private static OccasionId occasion(BudgetRows rows) {
        return new OccasionId(rows.one("occasion"));
    }

    private static long few(Object result) {
        Objects.requireNonNull(result);
        return FEW;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long fates(Collection<PersonalDataProvider.ErasureEffect> fates) {
        return fates.stream()
                .mapToLong(PersonalDataProvider.ErasureEffect::count)
                .sum();
    }

    /** Whether a method needs no budget. */
    static boolean isBounded(String method) {
        return BOUNDED.keySet().stream()
                .anyMatch(name -> name.startsWith(".") ? method.endsWith(name) : method.equals(name));
    }

    /** Those of the exemptions that hold for nothing any more. */
    static Set<String> idle(Set<String> methods) {
        return BOUNDED.keySet().stream()
                .filter(name -> methods.stream()
                        .noneMatch(method -> name.startsWith(".") ? method.endsWith(name) : method.equals(name)))
                .collect(Collectors.toSet());
    }
}
