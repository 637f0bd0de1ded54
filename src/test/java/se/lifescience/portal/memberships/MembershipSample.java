package se.lifescience.portal.memberships;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.development.SampleContent;
import se.lifescience.portal.development.SamplePeople;
import se.lifescience.portal.memberships.applications.ApplicationReviewService;
import se.lifescience.portal.memberships.applications.ApplicationService;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.Sector;

/** The made-up members act for made-up organisations, and two organisations wait to be registered. */
@Component
@Profile("development")
@Order(25)
class MembershipSample implements SampleContent {

    private final SamplePeople people;
    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final MembershipService service;
    private final ApplicationService applications;
    private final ApplicationReviewService review;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MembershipSample(
            SamplePeople people,
            JdbcClient jdbc,
            Memberships memberships,
            MembershipService service,
            ApplicationService applications,
            ApplicationReviewService review,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.service = service;
        this.applications = applications;
        this.review = review;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void create() {
        var company = join("maria", "Fjällvide Läkemedel", MembershipRole.ADMINISTRATOR);
        join("johan", "Fjällvide Läkemedel", MembershipRole.SIGNATORY);
        join("johan", "Föreningen Sällsynta tillsammans", MembershipRole.ADMINISTRATOR);
        join("fatima", "Branschföreningen Exempelmedicin", MembershipRole.ADMINISTRATOR);
        people.as("fatima", () -> service.ask(company));
        people.as(
                "johan",
                () -> applications.apply(
                        application(
                                "Patientföreningen Ny gryning",
                                "New Dawn Patient Association",
                                "",
                                Sector.CIVIL_SOCIETY),
                        "Vi är en ny förening för patienter och anhöriga."));
        people.as("fatima", () -> {
            var id = applications.apply(
                    application(
                            "Exempelbolaget Nordanljus AB",
                            "Example Company Northern Lights",
                            "559000-0005",
                            Sector.INDUSTRY),
                    "Diagnostik.");
            people.as("oskar", () -> review.askBack(id, "Hör ni ihop med Nordanljus Holding?"));
        });
    }

    private OrganisationId join(String person, String name, MembershipRole role) {
        var id = new OrganisationId(jdbc.sql("select id from organisation where name_sv = ?")
                .param(name)
                .query(UUID.class)
                .single());
        transaction.executeWithoutResult(status -> memberships.saveAndFlush(
                Membership.begun(id, people.id(person), role, Membership.Origin.OFFICE, clock.instant())));
        return id;
    }

    private static OrganisationData application(String name, String english, String number, Sector sector) {
        return new OrganisationData(
                name, english, number, sector, "SE-AB", Set.of(), "https://example.org", List.of(), true);
    }
}
