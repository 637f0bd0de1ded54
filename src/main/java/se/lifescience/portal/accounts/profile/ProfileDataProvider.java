package se.lifescience.portal.accounts.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** What people have agreed to, what they need, and their photo; all of it goes with the account. */
@Component
@Order(102)
class ProfileDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;
    private final AccessNeedsSeal needs;

    ProfileDataProvider(JdbcClient jdbc, AccessNeedsSeal needs) {
        this.jdbc = jdbc;
        this.needs = needs;
    }

    @Override
    public Set<String> columns() {
        return Set.of("consent.kind", "person_photo.image", "person_access_needs.sealed");
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section("accounts.mine.consents", rows(jdbc.sql("""
                        select kind, given_at, withdrawn_at from consent where person_id = ? order by given_at"""), subject))
                        .said("kind", "accounts.consents.kind"),
                new Section(
                        "accounts.mine.needs",
                        needs.of(subject.person())
                                .map(text -> List.of(Map.<String, @Nullable Object>of("text", text)))
                                .orElseGet(List::of)),
                new Section("accounts.mine.photo", rows(jdbc.sql("""
                        select encode(image, 'base64') as image, changed_at from person_photo where person_id = ?"""), subject)));
    }

    /** Nothing beside the account itself, whose end is told once. */
    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of();
    }

    @Override
    public void erase(DataSubject subject) {
        Stream.of(
                        jdbc.sql("delete from consent where person_id = ?"),
                        jdbc.sql("delete from person_photo where person_id = ?"),
                        jdbc.sql("delete from person_access_needs where person_id = ?"))
                .forEach(delete -> delete.param(subject.person()).update());
    }

    private static List<Map<String, @Nullable Object>> rows(StatementSpec sql, DataSubject subject) {
        return sql.param(subject.person()).query().listOfRows();
    }
}
