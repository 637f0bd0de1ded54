package se.lifescience.portal.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.audit.ActingCapacity;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.kernel.audit.Denied;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is worth keeping, in the transaction that did it: undone together, or kept together; what was refused is kept apart. */
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final ActingCapacity acting;
    private final JsonMapper json;
    private final TransactionTemplate apart;
    private final Clock clock;

    AuditTrail(
            JdbcClient jdbc,
            CurrentPerson currentPerson,
            ActingCapacity acting,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.acting = acting;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @EventListener
    void on(Audited event) {
        jdbc.sql("insert into audit_entry (id, at, actor, action, subject, facts)"
                        + " values (:id, :at, :actor, :action, :subject, cast(:facts as jsonb))")
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor(event))
                .param("action", event.action())
                .param("subject", event.subject())
                .param("facts", json.writeValueAsString(facts(event)))
                .update();
    }

    private @Nullable UUID actor(Audited event) {
        return event.by() != null
                ? event.by()
                : currentPerson.find().map(person -> person.id().value()).orElse(null);
    }

    /** In a transaction of its own, since the one that refused it is undone. */
    @EventListener
    void on(Denied event) {
        apart.executeWithoutResult(_ -> on(new Audited(event.action(), event.subject(), event.facts())));
    }

    /** With the organisation that whoever did it acts for. */
    private Map<String, String> facts(Audited event) {
        return acting.organisation()
                .map(organisation -> {
                    Map<String, String> facts = new TreeMap<>(event.facts());
                    facts.put("actingFor", organisation.toString());
                    return facts;
                })
                .orElse(event.facts());
    }
}
