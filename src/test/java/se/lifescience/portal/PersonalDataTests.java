package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.lifescience.portal.kernel.privacy.PersonalData;

/** Every stored fact about a person says why it is kept and how long: columns that look like one without are refused. */
class PersonalDataTests {

    private static final Pattern TABLE =
            Pattern.compile("create table (\\w+) \\(\\n(.*?)\\n\\);", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile("^\\s+(\\w+)\\s+(?!key)\\w+");
    private static final Pattern ABOUT_PEOPLE = Pattern.compile(
            "(.*_)?(name|names|email|address|phone|mobile|birth\\w*|gender|title|speakers|subject|food|diet|access_needs|note|ip|signature)(_key|_name)?");

    /** Columns that are named alike but tell nothing about a person, and why. */
    private static final Set<String> NOT_ABOUT_PEOPLE = Set.of(
            "scheduled_tasks.task_name", // a job's
            "campaign.name", // the office's own name for a round of invitations
            "message.title", // the office's own name for a mail
            "delivery.subject", // a mail's
            "audit_entry.subject", // the id of the thing something happened to
            "conference_host.name", // an organisation
            "contribution.title", // of a text
            "contribution_draft.title",
            "contribution_version.title");

    @Test
    void everyColumnAboutAPersonSaysWhyItIsKept() {
        assertThat(columns(migrations()))
                .filteredOn(PersonalDataTests::looksLikeAPersonsData)
                .filteredOn(column -> !declared(ProductionCode.CLASSES).contains(column))
                .isEmpty();
    }

    @Test
    void whatIsExceptedStillExists() {
        assertThat(columns(migrations())).containsAll(NOT_ABOUT_PEOPLE);
    }

    @Test
    void aColumnWithoutPurposeIsFound() {
        List<String> columns =
                columns("create table guest (\n    id uuid primary key,\n    email text,\n    seats int\n);");

        assertThat(columns).containsExactly("guest.id", "guest.email", "guest.seats");
        assertThat(columns).filteredOn(PersonalDataTests::looksLikeAPersonsData).containsExactly("guest.email");
        assertThat(declared(ProductionCode.BAD_SAMPLES)).isEmpty();
    }

    private static boolean looksLikeAPersonsData(String column) {
        return ABOUT_PEOPLE.matcher(column.substring(column.indexOf('.') + 1)).matches()
                && !NOT_ABOUT_PEOPLE.contains(column);
    }

    private static String migrations() {
        return ProductionCode.files(ProductionCode.RESOURCES.resolve("db/migration"), ".sql").stream()
                .map(ProductionCode.Source::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> columns(String sql) {
        return TABLE.matcher(sql)
                .results()
                .flatMap(table -> table.group(2)
                        .lines()
                        .map(COLUMN::matcher)
                        .filter(Matcher::find)
                        .map(column -> column.group(1))
                        .filter(name -> !Set.of("primary", "unique", "check", "foreign", "constraint")
                                .contains(name))
                        .map(name -> table.group(1) + "." + name))
                .toList();
    }

    private static Set<String> declared(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Table.class))
                .flatMap(type -> type.getAllFields().stream()
                        .filter(field -> field.isAnnotatedWith(PersonalData.class))
                        .flatMap(field -> columnNames(field)
                                .map(name ->
                                        type.getAnnotationOfType(Table.class).name() + "." + name)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> columnNames(JavaField field) {
        return field.isAnnotatedWith(Column.class)
                ? Stream.of(field.getAnnotationOfType(Column.class).name())
                : Stream.of(field.getName());
    }
}
