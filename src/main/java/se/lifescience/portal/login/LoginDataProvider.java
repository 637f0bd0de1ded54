package se.lifescience.portal.login;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;
import se.lifescience.portal.links.PersonalLink;
import se.lifescience.portal.links.PersonalLinkService;

/** How somebody logs in and has logged in; goes with the account, and links mailed to an address go with the address. */
@Component
@Order(101)
class LoginDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;
    private final PersonalLinkService links;

    LoginDataProvider(JdbcClient jdbc, PersonalLinkService links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "identity.subject",
                "identity.home",
                "identity.last_login_at",
                "login_session.subject",
                "login_session.browser",
                "login_session.began_at",
                "login_session.proved_at",
                "login_session.last_seen_at",
                "login_request.address");
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section("login.mine.identities", rows(jdbc.sql("""
                        select issuer, subject, nullif(home, '') as home, created_at, last_login_at from identity where person_id = ?
                        order by created_at"""), subject)),
                new Section("login.mine.sessions", rows(jdbc.sql("""
                        select issuer, subject, browser, began_at, proved_at, last_seen_at, ended_at, ended_why from login_session
                        where person_id = ? order by began_at"""), subject))
                        .translatedBy("ended_why", why -> "login.mine.ended." + why),
                new Section("login.mine.links", links(subject)));
    }

    private List<Map<String, @Nullable Object>> links(DataSubject subject) {
        var addresses = new HashMap<UUID, String>();
        jdbc.sql("select id, address from login_request where address = any(?)")
                .param(subject.addressArray())
                .query(row -> {
                    addresses.put(row.getObject("id", UUID.class), row.getString("address"));
                });
        return links.list(LoginLinkService.LOGIN, addresses.keySet()).stream()
                .map(link -> row(addresses.get(link.subject()), link))
                .toList();
    }

    private static Map<String, @Nullable Object> row(@Nullable String address, PersonalLink link) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("address", address);
        row.put("created_at", Timestamp.from(link.issuedAt()));
        row.put("expires_at", timestamp(link.until()));
        row.put("used_at", timestamp(link.usedAt()));
        return row;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(new ErasureEffect(
                "login.mine.unproven",
                Outcome.DELETED,
                hasAccount(subject)
                        ? 0
                        : jdbc.sql("select count(*) from login_request where address = any(?)")
                                .param(subject.addressArray())
                                .query(Long.class)
                                .single()));
    }

    @Override
    public void erase(DataSubject subject) {
        links.forget(
                Set.of(LoginLinkService.LOGIN),
                jdbc.sql("delete from login_request where address = any(?) returning id")
                        .param(subject.addressArray())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    private boolean hasAccount(DataSubject subject) {
        return jdbc.sql("select exists (select from identity where person_id = ?)")
                .param(subject.person())
                .query(Boolean.class)
                .single();
    }

    private static List<Map<String, @Nullable Object>> rows(StatementSpec sql, DataSubject subject) {
        return sql.param(subject.person()).query().listOfRows();
    }
}
