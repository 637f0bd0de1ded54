package se.lifescience.portal.login.providers;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.audit.Denied;
import se.lifescience.portal.login.ProviderId;

/** The domains whose owners the login page sends to a provider; a way shown, nothing more. */
@Repository
class LoginDomainTable {

    private static final int LONGEST = 253;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    LoginDomainTable(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Optional<UUID> providerOf(String domain) {
        return jdbc.sql("select provider_id from login_domain where domain = ?")
                .param(domain)
                .query(UUID.class)
                .optional();
    }

    List<String> of(ProviderId provider) {
        return byProvider().getOrDefault(provider, List.of());
    }

    Map<ProviderId, List<String>> byProvider() {
        record Row(UUID provider, String domain) {}
        return jdbc
                .sql("select provider_id as provider, domain from login_domain order by domain")
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new ProviderId(row.provider()), Collectors.mapping(Row::domain, Collectors.toList())));
    }

    void replace(ProviderId provider, List<String> typed) {
        var domains = typed.stream().map(LoginDomainTable::domain).distinct().toList();
        jdbc.sql("delete from login_domain where provider_id = ?")
                .param(provider.value())
                .update();
        for (var domain : domains) {
            var inserted = jdbc.sql(
                            "insert into login_domain (domain, provider_id) values (?, ?) on conflict do nothing")
                    .params(domain, provider.value())
                    .update();
            if (inserted == 0) {
                events.publishEvent(
                        new Denied("login.provider-domain-taken", provider.toString(), Map.of("domain", domain)));
                throw Refusal.of("login.refusal.domain-taken", domain).at("domains");
            }
        }
    }

    /** The one form under which a domain is compared: letters beyond ASCII as punycode, so that what looks alike is not the same. */
    static Optional<String> ascii(String typed) {
        try {
            var ascii = IDN.toASCII(typed.strip().toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES);
            return ascii.length() <= LONGEST && ascii.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")
                    ? Optional.of(ascii)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String domain(String typed) {
        return ascii(typed)
                .orElseThrow(() -> Refusal.of("login.refusal.domain", typed).at("domains"));
    }
}
