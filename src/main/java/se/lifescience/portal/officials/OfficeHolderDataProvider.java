package se.lifescience.portal.officials;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** Which posts somebody holds or held; a public record, which stays. */
@Component
@Order(8)
class OfficeHolderDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;

    OfficeHolderDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("office_holder.name", "office_holder.person_id");
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(new Section(
                "officials.mine.posts",
                jdbc.sql("select name, post_sv, post_en, starts_on, ends_on from office_holder where person_id = ?"
                                + " order by starts_on")
                        .param(subject.person())
                        .query()
                        .listOfRows()));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(new ErasureEffect(
                "officials.mine.held",
                Outcome.KEPT,
                jdbc.sql("select count(*) from office_holder where person_id = ?")
                        .param(subject.person())
                        .query(Long.class)
                        .single()));
    }

    /** Nothing: who held a post is told for ever. */
    @Override
    public void erase(DataSubject subject) {}
}
