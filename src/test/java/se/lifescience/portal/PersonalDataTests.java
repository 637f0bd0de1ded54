package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;
import se.lifescience.portal.testing.PortalTest;

/**
 * Every stored fact about a person says why it is kept and how long, or which module answers for it: what the migrated
 * database's own catalogue has, tables and views, is read, and columns that look like one without are refused.
 */
@PortalTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class PersonalDataTests {

    private static final Pattern ABOUT_PEOPLE = Pattern.compile(
            "(.*_)?(name|names|email|address|phone|mobile|birth\\w*|gender|title|speakers|subject|food|diet|access_needs|note|ip|signature)(_key|_name)?");

    /** Columns that are named alike but tell nothing about a person, and why. */
    private static final Set<String> NOT_ABOUT_PEOPLE = Set.of(
            "scheduled_tasks.task_name", // a job's
            "known_person.name", // a view of person.name
            "known_person.address", // a view of person_address.address
            "campaign.name", // the office's own name for a campaign
            "message.title", // the office's own name for a mail
            "delivery.subject", // a mail's
            "audit_entry.subject", // the id of the thing something happened to
            "conference_host.name", // an organisation
            "contribution.title", // of a text
            "contribution_draft.title",
            "contribution_version.title");

    private final JdbcClient jdbc;
    private final List<PersonalDataProvider> providers;

    PersonalDataTests(JdbcClient jdbc, List<PersonalDataProvider> providers) {
        this.jdbc = jdbc;
        this.providers = providers;
    }

    @Test
    void everyColumnAboutAPersonSaysWhyItIsKept() {
        var answered = providers.stream()
                .flatMap(provider -> provider.columns().stream())
                .collect(Collectors.toSet());
        answered.addAll(declared(ProductionCode.CLASSES));
        assertThat(columns())
                .filteredOn(PersonalDataTests::looksLikeAPersonsData)
                .filteredOn(column -> !answered.contains(column))
                .isEmpty();
    }

    /** Each table that knows a person, or that a module answers for, has a column that the public page tells of. */
    @Test
    void thePageOnPrivacyTellsOfEveryTable() {
        var told = declared(ProductionCode.CLASSES);
        providers.forEach(provider -> provider.withoutEntity().forEach(column -> told.add(column.column())));
        var tables = providers.stream()
                .flatMap(provider -> provider.columns().stream())
                .map(PersonalDataTests::table)
                .collect(Collectors.toSet());
        tables.addAll(jdbc.sql("""
                        select distinct conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid = 'person'::regclass""").query(String.class).list());
        assertThat(tables)
                .filteredOn(
                        table -> told.stream().noneMatch(column -> table(column).equals(table)))
                .isEmpty();
        assertThat(columns())
                .containsAll(providers.stream()
                        .flatMap(provider -> provider.withoutEntity().stream())
                        .map(PersonalDataProvider.ColumnWithoutEntity::column)
                        .toList());
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    @Test
    void whatIsExceptedStillExists() {
        assertThat(columns()).containsAll(NOT_ABOUT_PEOPLE);
    }

    @Test
    void whatModulesAnswerForExists() {
        assertThat(columns())
                .containsAll(providers.stream()
                        .flatMap(provider -> provider.columns().stream())
                        .toList());
    }

    @Test
    @Transactional
    void aColumnWithoutPurposeIsFoundHoweverItCame() {
        jdbc.sql("create table guest (id uuid primary key, seats int)").update();
        jdbc.sql("alter table guest add column email text").update();
        jdbc.sql("create view guest_list as select email as address from guest").update();

        assertThat(columns()).contains("guest.id", "guest.email", "guest.seats", "guest_list.address");
        assertThat(columns().stream().filter(column -> column.startsWith("guest")))
                .filteredOn(PersonalDataTests::looksLikeAPersonsData)
                .containsExactlyInAnyOrder("guest.email", "guest_list.address");
        assertThat(declared(ProductionCode.BAD_SAMPLES)).isEmpty();
    }

    private static boolean looksLikeAPersonsData(String column) {
        return ABOUT_PEOPLE.matcher(column.substring(column.indexOf('.') + 1)).matches()
                && !NOT_ABOUT_PEOPLE.contains(column);
    }

    private List<String> columns() {
        return jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and table_name not like 'flyway%' order by 1""").query(String.class).list();
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
