package se.lifescience.portal.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.links.PersonalLinkService;

/** Keeps an address as proven by the link that was used in the login itself; one that proves another account stays there. */
@Service
@PreAuthorize(Access.PUBLIC)
public class AddressProofService {

    private final JdbcClient jdbc;
    private final PersonalLinkService links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressProofService(JdbcClient jdbc, PersonalLinkService links, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction of the login; told anew at each, so that what came since as a guest is joined too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prove(PersonId person, EmailAddress address) {
        var unproven = jdbc.sql("delete from person_address"
                        + " where person_id = ? and address_key = ? and verified_at is null returning id")
                .params(person.value(), address.key())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        links.forget(Set.of(AddressService.PROOF), unproven);
        var now = Timestamp.from(clock.instant());
        var isNew = jdbc.sql("insert into person_address"
                                + " (id, person_id, address, address_key, added_at, mailed_at, verified_at, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 0) on conflict do nothing")
                        .params(Ids.next(), person.value(), address.value(), address.key(), now, now, now)
                        .update()
                == 1;
        if (isNew) {
            events.publishEvent(new Audited("accounts.address-proven", person.toString(), Map.of(), person.value()));
        }
        if (isNew || isTheirs(person, address)) {
            events.publishEvent(new AddressProven(person, address.key()));
        }
    }

    private boolean isTheirs(PersonId person, EmailAddress address) {
        return jdbc.sql("select count(*) from person_address"
                                + " where person_id = ? and address_key = ? and verified_at is not null")
                        .params(person.value(), address.key())
                        .query(Long.class)
                        .single()
                == 1;
    }
}
