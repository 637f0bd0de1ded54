package se.lifescience.portal.invitations;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.AddressProven;

/** Gives a person's account the invitations that went to an address they have proven. */
@Component
class InvitationAddressListener {

    private final JdbcClient jdbc;

    InvitationAddressListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void join(AddressProven proven) {
        jdbc.sql("update invitation set person_id = :person, version = version + 1"
                        + " where email_key = :key and person_id is null")
                .param("person", proven.person().value())
                .param("key", proven.addressKey())
                .update();
    }
}
