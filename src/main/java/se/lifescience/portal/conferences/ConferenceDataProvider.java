package se.lifescience.portal.conferences;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** Where conferences name a person: in a published programme, which stays, and as the editor, which goes. */
@Component
@Order(4)
class ConferenceDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;

    ConferenceDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("conference.edited_by", "session.speakers");
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section(
                        "conferences.mine.sessions",
                        jdbc.sql("select title_sv as title, starts_at, speakers from session"
                                        + " where :name <> '' and strpos(speakers, :name) > 0 order by starts_at")
                                .param("name", subject.name())
                                .query()
                                .listOfRows()),
                new Section(
                        "conferences.mine.edited",
                        jdbc.sql(
                                        "select slug, edited_at, edited_by from conference where edited_by = :name and :name <> ''")
                                .param("name", subject.name())
                                .query()
                                .listOfRows()));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(
                new ErasureEffect(
                        "conferences.mine.programme",
                        Outcome.KEPT,
                        count(
                                jdbc.sql(
                                        "select count(*) from session where :name <> '' and strpos(speakers, :name) > 0"),
                                subject)),
                new ErasureEffect(
                        "conferences.mine.editor",
                        Outcome.ANONYMISED,
                        count(
                                jdbc.sql("select count(*) from conference where edited_by = :name and :name <> ''"),
                                subject)));
    }

    @Override
    public void erase(DataSubject subject) {
        jdbc.sql("update conference set edited_by = '' where edited_by = ? and edited_by <> ''")
                .param(subject.name())
                .update();
    }

    private static long count(StatementSpec sql, DataSubject subject) {
        return sql.param("name", subject.name()).query(Long.class).single();
    }
}
