package se.lifescience.portal.office;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.DataSubject;
import se.lifescience.portal.kernel.PersonalRecords;

/** What the audit trail says of a person: by their id only, and never changed. */
@Component
@Order(5)
class AuditRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    AuditRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("audit_entry.actor", "audit_entry.subject");
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(new Section(
                "office.mine.trail",
                jdbc.sql("select at, action, subject, facts::text as facts from audit_entry"
                                + " where actor = ? or subject = ? order by at")
                        .params(subject.person(), subject.person().toString())
                        .query()
                        .listOfRows()));
    }

    @Override
    public List<Fate> fates(DataSubject subject) {
        return List.of(new Fate(
                "office.mine.kept",
                Outcome.KEPT,
                jdbc.sql("select count(*) from audit_entry where actor = ? or subject = ?")
                        .params(subject.person(), subject.person().toString())
                        .query(Long.class)
                        .single()));
    }

    @Override
    public void erase(DataSubject subject) {
        // the trail holds an id and no name, and the database itself refuses to change it
    }
}
