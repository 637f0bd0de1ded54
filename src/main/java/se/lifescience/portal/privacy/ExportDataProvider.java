package se.lifescience.portal.privacy;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalData.Ground;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** When somebody has taken out their own data; kept to count how often, and gone with the account. */
@Component
@Order(103)
class ExportDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;

    ExportDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("data_export.at");
    }

    @Override
    public List<ColumnWithoutEntity> withoutEntity() {
        return List.of(
                new ColumnWithoutEntity("data_export.at", "exportedAt", RetentionClass.ACCOUNT, Ground.PUBLIC_TASK));
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(new Section(
                "privacy.mine.exports",
                jdbc.sql("select at from data_export where person_id = ? order by at")
                        .param(subject.person())
                        .query()
                        .listOfRows()));
    }

    /** Nothing beside the account itself, whose end is told once. */
    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of();
    }

    @Override
    public void erase(DataSubject subject) {
        jdbc.sql("delete from data_export where person_id = ?")
                .param(subject.person())
                .update();
    }
}
