package se.lifescience.portal.login.providers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.IdentityEvidence;
import se.lifescience.portal.kernel.PersonId;

/** Reads the view {@code known_person}, in one statement for as many as are asked about. */
@Component
class IdentityEvidenceTable implements IdentityEvidence.Source {

    private final JdbcClient jdbc;

    IdentityEvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, IdentityEvidence> of(Collection<PersonId> people) {
        var evidence = new HashMap<PersonId, IdentityEvidence>();
        jdbc.sql("select * from known_person where id = any(?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    evidence.put(new PersonId(row.getObject("id", UUID.class)), IdentityEvidence.read(row));
                });
        return evidence;
    }
}
