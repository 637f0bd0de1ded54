package se.lifescience.portal.input;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.DataSubject;
import se.lifescience.portal.kernel.PersonalRecords;

/** A person's contributions and answers: a draft is theirs and goes, what an authority has received or answered stays. */
@Component
@Order(3)
class InputRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    InputRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "contribution.author_id",
                "contribution.author_name",
                "contribution.author_email",
                "contribution.author_language",
                "contribution.organisation",
                "contribution.title",
                "contribution.text",
                "contribution.withdrawal_note",
                "contribution_version.title",
                "contribution_version.text",
                "contribution_step.by_name",
                "response.answered_by",
                "response.answered_name");
    }

    @Override
    public Set<String> things(DataSubject subject) {
        return jdbc
                .sql("select id::text from contribution where author_id = ?")
                .param(subject.person())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section("input.mine.contributions", rows(jdbc.sql("""
                        select registry_number, state, title, text, goal_code, organisation, author_name, author_email,
                            author_language, created_at, submitted_at, supplemented_at, withdrawn_at, withdrawal_note
                        from contribution where author_id = ? order by created_at"""), subject)).said("state", "input.state"),
                new Section("input.mine.versions", rows(jdbc.sql("""
                        select c.registry_number, v.number, v.title, v.text, v.sha256 as checksum, v.created_at
                        from contribution_version v join contribution c on c.id = v.contribution_id
                        where c.author_id = ? order by c.registry_number, v.number"""), subject)).forPrograms("checksum"),
                new Section("input.mine.steps", rows(jdbc.sql("""
                        select c.registry_number, s.at, s.kind, s.by_name
                        from contribution_step s join contribution c on c.id = s.contribution_id
                        where c.author_id = ? order by s.at"""), subject)).said("kind", "input.step"),
                new Section("input.mine.answers", rows(jdbc.sql("""
                        select c.registry_number, r.text, r.answered_name, r.answered_at
                        from response r join contribution c on c.id = r.contribution_id
                        where r.answered_by = ? order by r.answered_at"""), subject)));
    }

    @Override
    public List<Fate> fates(DataSubject subject) {
        return List.of(
                new Fate(
                        "input.mine.drafts",
                        Outcome.DELETED,
                        count(
                                jdbc.sql("select count(*) from contribution where author_id = ? and state = 'DRAFT'"),
                                subject)),
                new Fate(
                        "input.mine.received",
                        Outcome.KEPT,
                        count(
                                jdbc.sql("select count(*) from contribution where author_id = ? and state <> 'DRAFT'"),
                                subject)),
                new Fate(
                        "input.mine.answered-for-office",
                        Outcome.KEPT,
                        count(jdbc.sql("select count(*) from response where answered_by = ?"), subject)));
    }

    @Override
    public void erase(DataSubject subject) {
        jdbc.sql("delete from contribution where author_id = ? and state = 'DRAFT'")
                .param(subject.person())
                .update();
    }

    private static List<Map<String, @Nullable Object>> rows(StatementSpec sql, DataSubject subject) {
        return sql.param(subject.person()).query().listOfRows();
    }

    private static long count(StatementSpec sql, DataSubject subject) {
        return sql.param(subject.person()).query(Long.class).single();
    }
}
