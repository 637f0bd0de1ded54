package se.lifescience.portal.contacts;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.AddressProven;

/** Ties a contact to the account of the person who has proven its address. */
@Component
class ContactAddressListener {

    private final JdbcClient jdbc;

    ContactAddressListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void join(AddressProven proven) {
        jdbc.sql("update contact set person_id = :person, version = version + 1"
                        + " where email_key = :key and person_id is distinct from :person")
                .param("person", proven.person().value())
                .param("key", proven.addressKey())
                .update();
    }
}
