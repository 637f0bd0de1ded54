package se.lifescience.portal.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.lifescience.portal.development.SampleContent;
import se.lifescience.portal.development.SamplePeople;
import se.lifescience.portal.input.calls.CallForm;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.input.received.ContributionState;
import se.lifescience.portal.input.received.HandlingService;
import se.lifescience.portal.input.received.SubmissionService;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.SignedInAs;

/** One open call and some twenty-five contributions in every state, all made up, for the newcomer's portal. */
@Component
@Profile("development")
@Order(Ordered.LOWEST_PRECEDENCE)
class InputSample implements SampleContent {

    private static final String EDITION = "2019";
    private static final Duration OPEN_FOR = Duration.ofDays(38);

    private final CallService calls;
    private final ContributionService contributions;
    private final SubmissionService submissions;
    private final HandlingService received;
    private final SamplePeople people;
    private final JdbcClient jdbc;
    private final PortalSettings settings;
    private final Clock clock;

    InputSample(
            CallService calls,
            ContributionService contributions,
            SubmissionService submissions,
            HandlingService received,
            SamplePeople people,
            JdbcClient jdbc,
            PortalSettings settings,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.submissions = submissions;
        this.received = received;
        this.people = people;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void create() {
        var call = call();
        rows().forEach(row -> write(row, call));
        people.as(
                "maria",
                () -> contributions.start(new DraftForm(
                        Optional.of(call),
                        EDITION,
                        "2.2",
                        "Exempelsjukhuset",
                        "En väg in till registerdata",
                        "I dag söker vi hos fyra myndigheter var för sig. Vi föreslår")));
        people.as("johan", () -> {
            var sent = contributions.start(new DraftForm(
                    Optional.of(call),
                    EDITION,
                    "4.2",
                    "Exempelregionen",
                    "Avsätt tid för prövning i vården",
                    "Utan avsatt tid blir kliniska prövningar ett kvällsarbete. Vi prövar *en dag i veckan*."));
            contributions.send(sent.id());
            people.as(
                    "oskar",
                    () -> received.answer(
                            sent.id(),
                            "Tack för ert inspel. Vi tar med erfarenheterna från er modell när vi följer upp målsättningen."));
        });
    }

    private CallId call() {
        var now = clock.instant();
        var closes = now.plus(OPEN_FOR)
                .atZone(settings.zone())
                .with(LocalTime.of(23, 59))
                .toInstant();
        var id = calls.create(new CallForm(
                "delning-av-halsodata",
                EDITION,
                Stream.of("2.1", "2.2", "2.3", "4.2", "4.4", "6.4")
                        .map(goal -> new GoalRef(EDITION, goal))
                        .collect(Collectors.toSet()),
                new LocalizedText(
                        "Exempel: Vad hindrar delning av hälsodata för forskning?",
                        "Sample: What hinders the sharing of health data for research?"),
                new LocalizedText(
                        "Vi vill veta var det tar stopp i dag, vad som redan fungerar och vad som borde göras först.",
                        "We want to know where things get stuck today, what already works and what should be done first."),
                new LocalizedText("""
                        Det här är ett påhittat exempel.

                        - Var tar det stopp när du vill använda hälsodata?
                        - Vad har ni själva löst, och hur?
                        - Vad borde göras först, och av vem?

                        Skriv kort och konkret. Ett exempel från verkligheten säger mer än tio principer.""", """
                        This is a made-up example.

                        - Where do things get stuck when you want to use health data?
                        - What have you solved yourselves, and how?
                        - What should be done first, and by whom?

                        Be brief and concrete. One real example says more than ten principles."""),
                now.minus(Duration.ofDays(12)).truncatedTo(ChronoUnit.HOURS),
                closes));
        calls.publish(id);
        return id;
    }

    private void write(NamedCsvRecord row, CallId call) {
        var author = person(row.getField("name"));
        var id = as(
                author,
                () -> contributions
                        .start(new DraftForm(
                                row.getField("call").equals("yes") ? Optional.of(call) : Optional.empty(),
                                EDITION,
                                row.getField("goal"),
                                row.getField("organisation"),
                                row.getField("title"),
                                row.getField("text")))
                        .id());
        if (row.getField("state").equals("DRAFT")) {
            return;
        }
        as(author, () -> contributions.send(id));
        if (!row.getField("withdrawn").isEmpty()) {
            as(author, () -> {
                submissions.withdraw(id, row.getField("withdrawn"));
                return id;
            });
        }
        people.as("oskar", () -> {
            var state = ContributionState.valueOf(row.getField("state"));
            if (state == ContributionState.ANSWERED) {
                received.answer(id, row.getField("answer"));
            } else {
                received.handle(id, state);
            }
        });
    }

    private SignedIn person(String name) {
        var id = Ids.next();
        jdbc.sql(
                        "insert into person (id, name, language, state, created_at, version) values (?, ?, 'SV', 'ACTIVE', ?, 0)")
                .params(id, name, Timestamp.from(clock.instant()))
                .update();
        return new SignedIn(new PersonId(id), name, Optional.empty(), Language.SV, Set.of(Roles.MEMBER));
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAs(person), "", List.of(new SimpleGrantedAuthority("ROLE_" + Roles.MEMBER))));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static List<NamedCsvRecord> rows() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new ClassPathResource("sample/contributions.csv").getInputStream())) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
