package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.memberships.applications.ApplicationReviewService;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.officials.OfficeHolderData;
import se.lifescience.portal.officials.OfficeHolderService;
import se.lifescience.portal.organisations.MergeService;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationDomainService;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationService;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** Who may do what to an organisation: each cell of the table in {@code organisations/who-may.csv} is tried, and undone. */
@PortalTest
class WhoMayTests {

    private static final String TABLE = "/memberships/who-may.csv";
    private static final String MAY = "yes";
    private static final String MAY_NOT = "-";
    private static final String DENIED = "denied";
    private static final String NOT_FOUND = "kernel.refusal.not-found";

    @Autowired
    private MembershipService memberships;

    @Autowired
    private MembershipInvitationService invitations;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private OrganisationDomainService domains;

    @Autowired
    private LoginBindingService logins;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ApplicationReviewService review;

    @Autowired
    private MergeService merges;

    @Autowired
    private OfficeHolderService officials;

    @Autowired
    private ProviderService providers;

    @Autowired
    private PeopleService people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** What is done, to the organisation or to something of it that is named. */
    private interface Act {
        Object on(Target target);
    }

    /** An organisation, a request to join it, a domain it claims, and somebody's application to be another. */
    private record Target(OrganisationId organisation, MembershipId request, UUID domain, UUID application) {

        /** The same with names that nobody has. */
        Target unknown() {
            return new Target(
                    new OrganisationId(UUID.randomUUID()),
                    new MembershipId(UUID.randomUUID()),
                    UUID.randomUUID(),
                    UUID.randomUUID());
        }
    }

    static Stream<List<String>> rows() {
        return table().stream().skip(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachMayWhatTheTableSays(List<String> row) {
        var who = table().getFirst();
        var found = new ArrayList<String>();
        found.add(row.getFirst());
        for (var column = 1; column < who.size(); column++) {
            found.add(tried(row.getFirst(), who.get(column)));
        }
        assertThat(String.join(",", found)).isEqualTo(String.join(",", row));
    }

    @Test
    void everythingThatCanBeTriedStandsInTheTable() {
        assertThat(rows().map(List::getFirst)).containsExactlyElementsOf(acts().keySet());
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    private String tried(String act, String who) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var target = target();
            become(who, target);
            var answer = answer(act, target);
            if (answer.equals(NOT_FOUND)) {
                // what is another's and what is not there look the same
                assertThat(answer(act, target.unknown())).as(act + " by " + who).isEqualTo(answer);
            }
            return answer.equals(NOT_FOUND) || answer.equals(DENIED) ? MAY_NOT : answer;
        }));
    }

    private String answer(String act, Target target) {
        try {
            Objects.requireNonNull(acts().get(act)).on(target);
            return MAY;
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException e) {
            return DENIED;
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private Target target() {
        var setting = new Setting(jdbc);
        var organisation = setting.organisation(Setting.freshName("Granit"));
        // so that none of those who try is the last administrator
        setting.member(organisation, "Karin Ek", MembershipRole.ADMINISTRATOR);
        domains.claim(organisation, "d" + UUID.randomUUID().toString().substring(0, 8) + ".example");
        var domain = domains.of(organisation).getFirst().id();
        SignedInAs.newPerson(jdbc, "Johan Berg", Roles.MEMBER);
        memberships.ask(organisation);
        var request = memberships.mine().getFirst().id();
        var application = applications.apply(
                new OrganisationData(Setting.freshName("Frö"), "", Sector.CIVIL_SOCIETY, null, ""), "");
        return new Target(organisation, request, domain, application);
    }

    private void become(String who, Target target) {
        var setting = new Setting(jdbc);
        switch (who) {
            case "nobody" -> SecurityContextHolder.clearContext();
            case "newcomer" -> setting.newcomer("Kim Aberg");
            case "stranger" -> SignedInAs.newPerson(jdbc, "Sven Stig", Roles.MEMBER);
            case "elsewhere" ->
                setting.member(
                        setting.organisation(Setting.freshName("Havtorn")),
                        "Fatima Haddad",
                        MembershipRole.ADMINISTRATOR);
            case "office" -> SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
            case "admin" -> SignedInAs.newPerson(jdbc, "Anna Ek", Roles.MEMBER, Roles.OFFICE, Roles.ADMIN);
            default -> setting.member(target.organisation(), "Maria Berg", MembershipRole.valueOf(who));
        }
    }

    private Map<String, Act> acts() {
        var acts = new LinkedHashMap<String, Act>();
        acts.put("list members", target -> memberships.members(target.organisation(), "", 0, 10));
        acts.put(
                "invite",
                target -> invitations.invite(target.organisation(), "X", "x@example.org", MembershipRole.MEMBER, null));
        acts.put(
                "approve a request",
                target -> done(() -> memberships.approve(target.request(), MembershipRole.MEMBER)));
        acts.put("end a membership", target -> done(() -> memberships.end(target.request())));
        acts.put("leave for another", target -> done(() -> memberships.leave(target.request())));
        acts.put("read its details", target -> organisations.mine(target.organisation()));
        acts.put(
                "describe it",
                target ->
                        done(() -> organisations.describe(target.organisation(), 0, described(target.organisation()))));
        acts.put("read it at the office", target -> organisations.get(target.organisation()));
        acts.put("list its domains", target -> domains.of(target.organisation()));
        acts.put("claim a domain", target -> done(() -> domains.claim(target.organisation(), "new.example")));
        acts.put("vouch for a domain", target -> done(() -> domains.vouch(target.organisation(), target.domain())));
        acts.put("remove a domain", target -> done(() -> domains.remove(target.organisation(), target.domain())));
        acts.put("list its logins", target -> logins.of(target.organisation()));
        acts.put(
                "bind a login",
                target -> done(() -> logins.bind(target.organisation(), ProviderId.OFFICE.value(), "", false)));
        acts.put("preview a merge", target -> merges.preview(target.organisation(), other()));
        acts.put("read an application", target -> applications.get(target.application()));
        acts.put("ask back", target -> done(() -> review.askBack(target.application(), "Vilka?")));
        acts.put("approve an application", target -> review.approve(target.application()));
        acts.put("refuse an application", target -> done(() -> review.refuse(target.application(), "Nej")));
        acts.put("withdraw another's application", target -> done(() -> applications.withdraw(target.application())));
        acts.put("list applications", target -> applications.list(true, 0, 10));
        acts.put(
                "keep a post",
                target -> officials.save(
                        null,
                        0,
                        new OfficeHolderData(
                                OfficeHolderData.PositionKind.OFFICIAL,
                                new LocalizedText("post", "post"),
                                "Nils By",
                                null,
                                LocalDate.of(2020, 1, 1),
                                null)));
        acts.put("list login providers", target -> providers.all());
        acts.put("search people", target -> people.waiting());
        return acts;
    }

    /** Another name, under the number it has, which stays. */
    private OrganisationData described(OrganisationId organisation) {
        var number = jdbc.sql("select number from organisation where id = ?")
                .param(organisation.value())
                .query(String.class)
                .optional()
                .orElse("");
        return new OrganisationData(
                Setting.freshName("Ny"), "", number, Sector.INDUSTRY, null, Set.of(), "", List.of(), true);
    }

    private OrganisationId other() {
        return new Setting(jdbc).organisation(Setting.freshName("Ek"));
    }

    private static Object done(Runnable work) {
        work.run();
        return MAY;
    }

    private static List<List<String>> table() {
        try (var file = Objects.requireNonNull(WhoMayTests.class.getResourceAsStream(TABLE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
