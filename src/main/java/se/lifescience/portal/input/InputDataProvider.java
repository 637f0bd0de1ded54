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
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** A person's contributions and answers: a draft is theirs and goes, what an authority has received or answered stays. */
@Component
@Order(3)
class InputDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;

    InputDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "contribution_draft.author_id",
                "contribution_draft.organisation",
                "contribution_draft.title",
                "contribution_draft.text",
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
                "contribution_version.sent_by",
                "contribution_version.organisation",
                "contribution_step.by_id",
                "contribution_step.by_name",
                "response.answered_by",
                "response.answered_name");
    }

    @Override
    public Set<String> relatedIds(DataSubject subject) {
        return jdbc.sql("""
                        select id::text from contribution where author_id = :person
                        union all select id::text from contribution_draft where author_id = :person""").param("person", subject.person()).query(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section("input.mine.written", rows(jdbc.sql("""
                        select title, text, goal_code, organisation, created_at, changed_at
                        from contribution_draft where author_id = :person order by created_at"""), subject)),
                new Section("input.mine.contributions", rows(jdbc.sql("""
                        select registry_number, state, title, text, goal_code, organisation, signs_since, author_name,
                            author_email, author_language, submitted_at, supplemented_at, withdrawn_at, withdrawal_note
                        from contribution where author_id = :person order by submitted_at"""), subject))
                        .translatedBy("state", "input.state"),
                new Section("input.mine.versions", rows(jdbc.sql("""
                        select c.registry_number, v.number, v.title, v.text, v.organisation, v.sent_by, v.sha256 as checksum,
                            v.created_at
                        from contribution_version v join contribution c on c.id = v.contribution_id
                        where c.author_id = :person order by c.registry_number, v.number"""), subject)).machineOnly("checksum"),
                new Section("input.mine.steps", rows(jdbc.sql("""
                        select c.registry_number, s.at, s.kind, s.by_name
                        from contribution_step s join contribution c on c.id = s.contribution_id
                        where c.author_id = :person or s.by_id = :person order by s.at"""), subject)).translatedBy("kind", "input.step"),
                new Section("input.mine.answers", rows(jdbc.sql("""
                        select c.registry_number, r.text, r.answered_name, r.answered_at
                        from response r join contribution c on c.id = r.contribution_id
                        where r.answered_by = :person order by r.answered_at"""), subject)));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(
                new ErasureEffect(
                        "input.mine.drafts",
                        Outcome.DELETED,
                        count(jdbc.sql("select count(*) from contribution_draft where author_id = :person"), subject)),
                new ErasureEffect(
                        "input.mine.received",
                        Outcome.KEPT,
                        count(jdbc.sql("select count(*) from contribution where author_id = :person"), subject)),
                new ErasureEffect("input.mine.handled", Outcome.KEPT, count(jdbc.sql("""
                        select count(*) from contribution_step s join contribution c on c.id = s.contribution_id
                        where s.by_id = :person and c.author_id <> :person and s.kind <> 'ANSWERED'"""), subject)),
                new ErasureEffect(
                        "input.mine.answered-for-office",
                        Outcome.KEPT,
                        count(jdbc.sql("select count(*) from response where answered_by = :person"), subject)));
    }

    @Override
    public void erase(DataSubject subject) {
        jdbc.sql("delete from contribution_draft where author_id = :person")
                .param("person", subject.person())
                .update();
    }

    private static List<Map<String, @Nullable Object>> rows(StatementSpec sql, DataSubject subject) {
        return sql.param("person", subject.person()).query().listOfRows();
    }

    private static long count(StatementSpec sql, DataSubject subject) {
        return sql.param("person", subject.person()).query(Long.class).single();
    }
}
