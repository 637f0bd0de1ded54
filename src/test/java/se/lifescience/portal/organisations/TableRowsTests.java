package se.lifescience.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.testing.PortalTest;

/** What the modules' configurations say of tables, compared with the tables that there are. */
@PortalTest
class TableRowsTests {

    /** Say in {@code organisation_id} whose they are, and do not follow in a merge. */
    private static final Map<String, String> STAY = Map.of(
            "permission_grant", "is found by the organisation it was merged into, when somebody acts for that",
            "organisation_region", "describes the organisation itself",
            "organisation_former_name", "describes the organisation itself, and a merge adds to it",
            "organisation_application", "says what was approved, as the register of what the office decided");

    @Autowired
    private List<MergeParticipant> participants;

    @Autowired
    private List<SubjectNames> names;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTableThatFollowsExistsAndCanFollow() {
        assertThat(merged())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(columns(table))
                        .containsEntry("id", "uuid")
                        .containsEntry("organisation_id", "uuid"));
    }

    @Test
    void everyTableOfOrganisationsRowsFollowsOrIsSaidToStay() {
        assertThat(tablesWith("organisation_id")).isEqualTo(union(merged(), STAY.keySet()));
    }

    @Test
    void noTwoAreCalledTheSame() {
        assertThat(participants).extracting(MergeParticipant::name).doesNotHaveDuplicates();
        assertThat(participants)
                .extracting(participant -> ((TableMergeParticipant) participant).table())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> TableMergeParticipant.of(jdbc, "contacts", "contact; drop table contact"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTableThatGivesNamesHasThem() {
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module.of(Set.of(UUID.randomUUID()), Language.EN))
                        .isEmpty());
    }

    private Set<String> merged() {
        return participants.stream()
                .map(participant -> ((TableMergeParticipant) participant).table())
                .collect(Collectors.toSet());
    }

    private Map<String, String> columns(String table) {
        return jdbc
                .sql("select column_name, data_type from information_schema.columns where table_name = ?")
                .param(table)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<String> tablesWith(String column) {
        return jdbc.sql("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.column_name = ? and t.table_type = 'BASE TABLE'""").param(column).query(String.class).set();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
