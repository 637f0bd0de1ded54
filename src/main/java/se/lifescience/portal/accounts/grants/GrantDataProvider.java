package se.lifescience.portal.accounts.grants;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** A person's rights on single things: their own go with them, those they gave to others stay, by a number without a name. */
@Component
@Order(95)
class GrantDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;

    GrantDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("permission_grant.person_id", "permission_grant.granted_by", "permission_grant.revoked_by");
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section(
                                "accounts.mine.grants",
                                of(subject, jdbc.sql("""
                        select permission, target_kind, target_id, granted_at, ends_at, revoked_at from permission_grant
                        where person_id = :person order by granted_at, id""")).query().listOfRows())
                        .machineOnly("permission", "target_kind", "target_id"),
                new Section(
                                "accounts.mine.given-grants",
                                of(subject, jdbc.sql("""
                        select permission, target_kind, target_id, granted_at, ends_at, revoked_at from permission_grant
                        where granted_by = :person or revoked_by = :person order by granted_at, id""")).query().listOfRows())
                        .machineOnly("permission", "target_kind", "target_id"));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(
                new ErasureEffect(
                        "accounts.mine.grants-gone",
                        Outcome.DELETED,
                        of(subject, jdbc.sql("select count(*) from permission_grant where person_id = :person"))
                                .query(Long.class)
                                .single()),
                new ErasureEffect(
                        "accounts.mine.grants-kept",
                        Outcome.KEPT,
                        of(subject, jdbc.sql("""
                        select count(*) from permission_grant
                        where (granted_by = :person or revoked_by = :person) and person_id is distinct from :person""")).query(Long.class).single()));
    }

    @Override
    public void erase(DataSubject subject) {
        of(subject, jdbc.sql("delete from permission_grant where person_id = :person"))
                .update();
    }

    private static StatementSpec of(DataSubject subject, StatementSpec sql) {
        return sql.param("person", subject.person());
    }
}
