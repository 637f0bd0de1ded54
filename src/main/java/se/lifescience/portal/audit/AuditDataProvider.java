package se.lifescience.portal.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalData.Ground;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** What the audit trail says of a person and of what is theirs: by ids only, and never changed. */
@Component
@Order(5)
class AuditDataProvider implements PersonalDataProvider {

    private static final String THEIRS = " from audit_entry where actor = :person or subject = any(:subjects)";

    private final JdbcClient jdbc;

    AuditDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("audit_entry.actor", "audit_entry.subject");
    }

    @Override
    public List<ColumnWithoutEntity> withoutEntity() {
        return List.of(
                new ColumnWithoutEntity("audit_entry.actor", "actor", RetentionClass.ACCOUNT, Ground.PUBLIC_TASK),
                new ColumnWithoutEntity(
                        "audit_entry.subject", "auditSubject", RetentionClass.ACCOUNT, Ground.PUBLIC_TASK));
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(new Section(
                        "audit.mine.trail",
                        theirs(
                                        subject,
                                        jdbc.sql("select at, action, subject, facts::text as facts" + THEIRS
                                                + " order by at"))
                                .query()
                                .listOfRows())
                .translatedBy("action", "audit.action")
                .machineOnly("subject", "facts"));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(new ErasureEffect(
                "audit.mine.kept",
                Outcome.KEPT,
                theirs(subject, jdbc.sql("select count(*)" + THEIRS))
                        .query(Long.class)
                        .single()));
    }

    @Override
    public void erase(DataSubject subject) {
        // the trail holds an id and no name, and the database itself refuses to change it
    }

    private static StatementSpec theirs(DataSubject subject, StatementSpec sql) {
        var subjects = Stream.concat(Stream.of(subject.person().toString()), subject.relatedIds().stream());
        return sql.param("person", subject.person()).param("subjects", subjects.toArray(String[]::new));
    }
}
