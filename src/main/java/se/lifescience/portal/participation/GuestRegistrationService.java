package se.lifescience.portal.participation;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.AddressProven;

/** Gives a person's account what they registered for as a guest, once they have proven that address. */
@Component
class GuestRegistrationService {

    private final JdbcClient jdbc;

    GuestRegistrationService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the account has an active registration of its own for the occasion, that one stays alone. */
    @EventListener
    void join(AddressProven proven) {
        jdbc.sql("""
                        update registration g set person_id = :person, version = version + 1
                        where g.person_id is null and g.email_key = :key
                          and (not g.active or not exists (
                              select 1 from registration own
                              where own.occasion_id = g.occasion_id and own.person_id = :person and own.active))""")
                .param("person", proven.person().value())
                .param("key", proven.addressKey())
                .update();
    }
}
