package se.lifescience.portal.input.received;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;

/**
 * Gives registry numbers such as {@code 2026/17}, without gaps: the year's row stays locked until the caller's transaction
 * ends, so it is asked for late, and a transaction that fails gives its number back.
 */
@Component
class RegistryNumberSequence {

    private final JdbcClient jdbc;
    private final PortalSettings settings;

    RegistryNumberSequence(JdbcClient jdbc, PortalSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    String next(Instant now) {
        var year = now.atZone(settings.zone()).getYear();
        var number = jdbc.sql("""
                        insert into registry_year as y (year, last_number) values (?, 1)
                        on conflict (year) do update set last_number = y.last_number + 1
                        returning last_number""").param(year).query(Integer.class).single();
        return year + "/" + number;
    }
}
