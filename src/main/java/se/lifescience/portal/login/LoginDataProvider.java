package se.lifescience.portal.login;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** How somebody logs in and has logged in; goes with the account, and links mailed to an address go with the address. */
@Component
@Order(101)
class LoginDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;

    LoginDataProvider(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                "login_link.address",
                "known_person.name",
                "known_person.address");
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
                new Section(
                        "login.mine.links",
                        jdbc.sql("select address, created_at, expires_at, used_at from login_link"
                                        + " where address = any(?) order by created_at")
                                .param(subject.addressArray())
                                .query()
                                .listOfRows()));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(new ErasureEffect(
                "login.mine.unproven",
                Outcome.DELETED,
                hasAccount(subject)
                        ? 0
                        : jdbc.sql("select count(*) from login_link where address = any(?)")
                                .param(subject.addressArray())
                                .query(Long.class)
                                .single()));
    }

    @Override
    public void erase(DataSubject subject) {
        jdbc.sql("delete from login_link where address = any(?)")
                .param(subject.addressArray())
                .update();
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
