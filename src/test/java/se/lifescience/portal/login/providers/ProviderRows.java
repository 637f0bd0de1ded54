package se.lifescience.portal.login.providers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Providers as rows alone, for tests that need one to refer to and never ask it anything. */
public final class ProviderRows {

    private ProviderRows() {}

    /** A new provider, disabled. */
    public static UUID insert(JdbcClient jdbc) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity_provider (id, slug, name_sv, name_en, kind, issuer, client_id, client_secret, scopes,
                            name_claim, email_claim, home_claim, state, newcomers, staff_login, staff_acr, from_environment,
                            created_at, version)
                        values (?, ?, 'Leverantör', 'Provider', 'MULTI_TENANT', ?, 'portal', '\\x00', '', 'name', 'email', '',
                            'DISABLED', 'MEMBER', 'NEVER', '', false, now(), 0)""")
                .params(id, "p-" + id.toString().substring(0, 8), "https://" + id + ".example")
                .update();
        return id;
    }
}
