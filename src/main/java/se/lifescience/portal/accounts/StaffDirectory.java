package se.lifescience.portal.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Access;

/** Names those who work at the office, for choosing one of them. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional(readOnly = true)
public class StaffDirectory {

    private final JdbcClient jdbc;

    StaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One who works at the kernel. */
    public record Colleague(PersonId id, String name) {}

    /** All who can log in as the office's staff, by name. */
    public List<Colleague> colleagues() {
        return jdbc.sql(
                        "select p.id, p.name from person p where p.state = 'ACTIVE' and exists (select 1 from person_role r"
                                + " where r.person_id = p.id and r.role in ('OFFICE', 'ADMIN')) order by p.name, p.id")
                .query((row, number) ->
                        new Colleague(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }
}
