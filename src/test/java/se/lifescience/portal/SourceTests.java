package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the text of the sources tells: how long a file is, and whether a query is put together from parts. */
class SourceTests {

    private static final Path TESTS = Path.of("src/test/java");
    private static final int LONGEST_FILE = 300;
    private static final Pattern QUERY = Pattern.compile(
            "(?:\\.sql|createQuery|createNativeQuery|prepareStatement|@Query|@NativeQuery|jdbc\\.(?:update|batchUpdate|execute|query\\w*))\\(");
    private static final Pattern LITERALS = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("(?:\\w+\\.)*[A-Z][A-Z0-9_]*");

    /** Lists that readers filter and sort: their conditions are put together from fixed pieces, and every value is a parameter. */
    private static final Set<String> READ_AND_FOUND_SAFE = Set.of(
            "input/received/ReceivedContributionList.java",
            "mail/DeliveryClaimTable.java",
            "audit/AuditService.java",
            "contacts/ContactList.java",
            "participation/OccasionReader.java",
            "participation/PoolTable.java",
            // one statement for many tables: the names come from the modules' configurations, never from outside, and
            // TableRowsTests compares them with the database's catalogue
            "kernel/audit/TableSubjectNames.java",
            "organisations/TableMergeParticipant.java");

    @Test
    void filesFitOnAFewScreens() {
        assertThat(tooLong(ProductionCode.files(ProductionCode.JAVA, ".java"))).isEmpty();
        assertThat(tooLong(List.of(new ProductionCode.Source(Path.of("Sample.java"), "\n".repeat(LONGEST_FILE + 1)))))
                .containsExactly("Sample.java");
    }

    private static List<String> tooLong(List<ProductionCode.Source> sources) {
        return sources.stream()
                .filter(source -> source.text().lines().count() > LONGEST_FILE)
                .map(ProductionCode.Source::place)
                .toList();
    }

    /** A page that catches a refusal by itself, or reads an id out of a text. */
    private static final Pattern OWN_WAY_OF_REFUSING =
            Pattern.compile("catch \\([^)]*\\bRefusal\\b|UUID\\.fromString\\(");

    /** The ways there are: at a form's fields, instead of a file, and where an address names nothing. */
    private static final Set<String> WAYS_OF_REFUSING =
            Set.of("components/FieldErrors.java", "components/Downloads.java", "components/Page.java");

    @Test
    void aRefusalReachesAPageInOneWay() {
        assertThat(ProductionCode.files(ProductionCode.JAVA, ".java"))
                .filteredOn(source -> source.place().matches("(.*/)?(ui|staff|shell|components)/[^/]*\\.java"))
                .filteredOn(source -> OWN_WAY_OF_REFUSING.matcher(source.text()).find())
                .extracting(ProductionCode.Source::place)
                .containsExactlyInAnyOrderElementsOf(WAYS_OF_REFUSING);
        assertThat("} catch (IllegalArgumentException | Refusal unknown) {")
                .matches(text -> OWN_WAY_OF_REFUSING.matcher(text).find());
        assertThat("new OccasionId(UUID.fromString(parameter))")
                .matches(text -> OWN_WAY_OF_REFUSING.matcher(text).find());
    }

    private static final Pattern PLACE_IN_THE_MENU = Pattern.compile("@Menu\\([^)]*order = (\\d+)");

    @Test
    void twoPagesDoNotShareAPlaceInTheMenu() {
        for (var face : List.of("staff", "ui")) {
            assertThat(ProductionCode.files(ProductionCode.JAVA, ".java"))
                    .filteredOn(source -> source.place().contains("/" + face + "/"))
                    .flatExtracting(source -> PLACE_IN_THE_MENU
                            .matcher(source.text())
                            .results()
                            .map(found -> found.group(1))
                            .toList())
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void queriesAreLiteralsOrConstants() {
        assertThat(ProductionCode.files(ProductionCode.JAVA, ".java"))
                .filteredOn(source -> !READ_AND_FOUND_SAFE.contains(source.place()))
                .flatExtracting(source -> builtQueries(source.text()).stream()
                        .map(query -> source.place() + ": " + query)
                        .toList())
                .isEmpty();
    }

    @Test
    void aBuiltQueryIsFound() {
        assertThat(builtQueries("jdbc.sql(\"select * from a where b = '\" + name + \"'\").query()"))
                .hasSize(1);
        assertThat(builtQueries("jdbc.sql(\"select %s\".formatted(column))")).hasSize(1);
        assertThat(builtQueries("entities.createQuery(text, A.class)")).hasSize(1);
        assertThat(builtQueries("jdbc.sql(\"select a\" + \" from b where c = ')'\")"))
                .isEmpty();
        assertThat(builtQueries("jdbc.update(\"delete from \" + table, id)")).hasSize(1);
        assertThat(builtQueries("jdbc.update(\"delete from a where id = ?\", id + other)"))
                .isEmpty();
        assertThat(builtQueries("jdbc.sql(COLUMNS + \" where id = ?\").param(id)"))
                .isEmpty();
        assertThat(builtQueries("@Query(value = \"\"\"\n select \"a\" \"\"\", nativeQuery = true)"))
                .isEmpty();
    }

    private static List<String> builtQueries(String java) {
        List<String> found = new ArrayList<>();
        Matcher call = QUERY.matcher(java);
        while (call.find()) {
            String query = firstArgument(java.substring(call.end()));
            String rest = LITERALS.matcher(query).replaceAll("").replaceAll("\\bvalue\\s*=", "");
            boolean isFixed = Stream.of(rest.split("\\+", -1))
                    .map(String::strip)
                    .allMatch(part -> part.isEmpty() || CONSTANT.matcher(part).matches());
            if (!isFixed) {
                found.add(query.strip());
            }
        }
        return found;
    }

    /** Up to the comma or the parenthesis that ends it; those inside literals do not count. */
    private static String firstArgument(String java) {
        Matcher literal = LITERALS.matcher(java);
        int depth = 1;
        int at = 0;
        while (at < java.length()) {
            if (java.charAt(at) == '"' && literal.find(at) && literal.start() == at) {
                at = literal.end();
                continue;
            }
            depth += java.charAt(at) == '(' ? 1 : java.charAt(at) == ')' ? -1 : 0;
            if (depth == 0 || (depth == 1 && java.charAt(at) == ',')) {
                return java.substring(0, at);
            }
            at++;
        }
        return java;
    }

    /** An update that makes what a test has just written look older, up to where it is sent. */
    private static final Pattern TIME_BY_SQL =
            Pattern.compile("\"\\s*update\\s[^;]*?(?:interval '|make_interval|\\.minus\\(Duration)");

    /** Where time goes by through an update all the same, and why. */
    private static final Map<String, String> MOVED_BY_SQL = Map.of(
            "login/ReauthenticationTests.java",
                    "the tests' login provider keeps real time, which its answers are held to",
            "login/ReauthenticationStoryTests.java", "the same",
            "mail/suppression/UnsubscribeTests.java",
                    "no time goes by: the mail is put back as if a server had asked to wait",
            "participation/PersonalLinkPagesTests.java",
                    "the link ends years ahead, too far for the jobs that run along",
            "story/MyDataTests.java", "one occasion is over while another is still to come",
            "site/PersonalLinks.java", "one page shows what is over beside others that are to come",
            "memberships/AcceptedInvitationTests.java", "only the link is over, beside a mandate that is not",
            "memberships/SigningSinceTests.java", "one has been a member for a year, and signs since today");

    @Test
    void timeGoesByOnTheTestsClock() {
        assertThat(ProductionCode.files(TESTS, ".java"))
                .filteredOn(source -> !source.place().equals("SourceTests.java"))
                .filteredOn(source -> TIME_BY_SQL.matcher(source.text()).find())
                .extracting(ProductionCode.Source::place)
                .containsExactlyInAnyOrderElementsOf(MOVED_BY_SQL.keySet());
        assertThat("jdbc.sql(\"update a set at = now() - interval '1 day' where id = ?\").param(id).update()")
                .matches(text -> TIME_BY_SQL.matcher(text).find());
        assertThat("jdbc.sql(\"update a set at = ?\").params(Timestamp.from(now.minus(Duration.ofDays(1)))).update()")
                .matches(text -> TIME_BY_SQL.matcher(text).find());
        assertThat("jdbc.sql(\"update a set b = 1\").update(); jdbc.sql(\"insert into a values (interval '1 day')\")")
                .matches(text -> !TIME_BY_SQL.matcher(text).find());
    }

    @Test
    void theSourcesAreFound() {
        assertThat(ProductionCode.files(ProductionCode.JAVA, ".java"))
                .extracting(ProductionCode.Source::path)
                .contains(Path.of("src/main/java/se/lifescience/portal/PortalApplication.java"));
    }
}
