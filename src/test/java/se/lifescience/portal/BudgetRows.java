package se.lifescience.portal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Seal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.testing.SignedInAs;

/**
 * So many rows of everything: one person who may do everything has so many registrations, invitations, memberships and
 * so on, one organisation so many members and domains, one campaign so many invitations, one occasion so many
 * registrations. Written straight into the tables, and only ever in a transaction that is rolled back.
 */
final class BudgetRows {

    private static final List<String> LISTED =
            List.of("person", "message", "organisation", "contact", "office_holder", "membership", "occasion");

    private final JdbcClient jdbc;
    private final int number;
    private final UUID me;
    private final SignedInAs login;
    private final Map<String, UUID> first = new HashMap<>();
    private final Map<String, Set<UUID>> ids = new HashMap<>();
    private @Nullable DataSubject subject;

    private BudgetRows(JdbcClient jdbc, int number) {
        this.jdbc = jdbc;
        this.number = number;
        this.login = SignedInAs.newPerson(jdbc, "Budget", Roles.MEMBER, Roles.OFFICE, Roles.ADMIN);
        this.me = login.person().id().value();
    }

    static BudgetRows make(JdbcClient jdbc, PortalSettings settings, int number) {
        var rows = new BudgetRows(jdbc, number);
        rows.people();
        rows.providers(settings);
        rows.organisations();
        rows.memberships();
        rows.contacts();
        rows.strategy();
        rows.occasions();
        rows.conferences();
        rows.campaigns();
        rows.mails();
        rows.input();
        rows.trail();
        rows.remember();
        return rows;
    }

    SignedInAs login() {
        return login;
    }

    /** The one of that kind to which the many belong. */
    UUID one(String kind) {
        return Objects.requireNonNull(first.get(kind));
    }

    DataSubject subject() {
        return Objects.requireNonNull(subject);
    }

    Set<String> addressKeys() {
        return subject().addressKeys();
    }

    /** All ids in one of the tables that lists are asked by. */
    Set<UUID> all(String table) {
        return Objects.requireNonNull(ids.get(table));
    }

    /** The ids of whatever has a name that other modules show. */
    Collection<UUID> subjects() {
        return ids.values().stream().flatMap(Set::stream).toList();
    }

    /** Read beforehand, so that it is not counted. */
    private void remember() {
        LISTED.forEach(table -> ids.put(
                table, jdbc.sql("select id from " + table).query(UUID.class).set()));
        subject = new DataSubject(
                me,
                "Budget",
                mine("select address_key from person_address where person_id = :me"),
                mine("select id::text from registration where person_id = :me"));
    }

    private Set<String> mine(String sql) {
        return jdbc.sql(sql).param("me", me).query(String.class).set();
    }

    /** The statement may name me, how many, and the first of each kind. */
    private void write(String sql) {
        var parameters = new HashMap<String, Object>(first);
        parameters.put("me", me);
        parameters.put("n", number);
        jdbc.sql(sql).params(parameters).update();
    }

    private void begin(String kind, String from) {
        first.put(
                kind,
                jdbc.sql("select id from " + from + " limit 1")
                        .query(UUID.class)
                        .single());
    }

    private void people() {
        write("""
                insert into person (id, name, email, title, language, state, created_at, version)
                select gen_random_uuid(), 'Budgetperson ' || i || s, i || s || '@budget.example', 'Budget', 'SV', s, now(), 0
                from generate_series(1, :n) i, (values ('ACTIVE'), ('PENDING')) as t(s)""");
        write("""
                insert into person_role (person_id, role) select id, r from person, (values ('MEMBER'), ('OFFICE')) t(r)
                where title = 'Budget' and state = 'ACTIVE'""");
        write("""
                insert into person_address (id, person_id, address, address_key, added_at, mailed_at, verified_at, version)
                select gen_random_uuid(), :me, 'me' || i || '@budget.example', 'me' || i || '@budget.example',
                    now(), now(), now(), 0 from generate_series(1, :n) i""");
        write("""
                insert into login_session (id, person_id, provider_id, issuer, subject, browser, began_at, last_seen_at, version)
                select gen_random_uuid(), :me, (select id from identity_provider order by created_at limit 1), 'i', 's', 'b', now(),
                    now(), 0 from generate_series(1, :n) i""");
        write("""
                insert into personal_link (id, token_hash, purpose, subject_id, issued_at)
                select gen_random_uuid(), encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 'budget:link', :me,
                    now() from generate_series(1, :n) i""");
        begin("person", "person where title = 'Budget' and state = 'ACTIVE'");
    }

    private void providers(PortalSettings settings) {
        var seal = new Seal(settings.secret(), "accounts:client-secrets");
        for (var i = 1; i <= number; i++) {
            var id = Ids.next();
            jdbc.sql("""
                            insert into identity_provider (id, slug, name_sv, name_en, kind, issuer, client_id, client_secret,
                                scopes, name_claim, email_claim, home_claim, state, newcomers, staff_login, staff_acr,
                                from_environment, created_at, version)
                            values (:id, 'budget-' || :i, 'Budget ' || :i, 'Budget ' || :i, 'SINGLE', 'https://budget.example/' || :i,
                                'c', :secret, 'openid', 'name', 'email', '', 'ENABLED', 'PENDING', 'NEVER', '', false, now(), 0)""")
                    .param("id", id)
                    .param("i", String.valueOf(i))
                    .param("secret", seal.seal(id, "secret"))
                    .update();
        }
        write("""
                insert into login_domain (domain, provider_id) select 'd' || id || '.example', id from identity_provider
                where slug like 'budget-%'""");
    }

    private void organisations() {
        write("""
                insert into organisation (id, name_sv, name_en, sector, region, slug, in_directory, created_at, version)
                select gen_random_uuid(), 'Budget ' || k || i, 'Budget ' || k || i, 'REGION', 'SE-AB', 'budget-' || k || i, true,
                    now(), 0 from generate_series(1, :n) i, (values ('mine'), ('asked'), ('left')) t(k)""");
        write("""
                insert into organisation (id, name_sv, name_en, slug, in_directory, created_at, version)
                values (gen_random_uuid(), 'Budgethem', 'Budgethem', 'budgethem', true, now(), 0)""");
        begin("other", "organisation where slug = 'budget-left1'");
        begin("home", "organisation where name_sv = 'Budgethem'");
        write("""
                insert into organisation_region (organisation_id, region)
                select id, 'SE-C' from organisation where name_sv like 'Budget%'""");
        write("""
                insert into organisation_former_name (organisation_id, former)
                select id, 'Budgetnamn' from organisation where name_sv like 'Budget%'""");
        write("""
                insert into organisation_domain (id, organisation_id, domain, token, claimed_at, version)
                select gen_random_uuid(), :home, 'b' || i || '.example', 't', now(), 0 from generate_series(1, :n) i""");
        write("""
                insert into organisation_domain (id, organisation_id, domain, token, verified_by, verified_at, claimed_at, version)
                select gen_random_uuid(), o.id, 'budget.example', 't', 'DNS', now(), now(), 0 from organisation o
                where o.slug = 'budget-mine1'""");
        write("""
                insert into organisation_login (id, organisation_id, provider, home, at_once)
                select gen_random_uuid(), case h when 'own' then o.id else :home end, p.id, h, false
                from organisation o join identity_provider p on 'budget-mine' || substr(p.slug, 8) = o.slug, (values ('own'), ('home')) t(h)""");
        write("""
                insert into organisation_login (id, organisation_id, provider, home, at_once)
                select gen_random_uuid(), o.id, p.id, 'domain', false from organisation o, identity_provider p
                where o.slug = 'budget-mine1' and p.slug like 'budget-%'""");
        write("""
                insert into organisation_merge (id, kept, gone, was_in_directory, merged_at)
                select gen_random_uuid(), :home, id, false, now() from organisation where slug like 'budget-left%'""");
        write("""
                insert into organisation_application (id, applicant_id, name_sv, name_en, sector, in_directory, state, created_at, version)
                select gen_random_uuid(), :me, 'Ansökan ' || i, 'Application ' || i, 'REGION', true, s, now(), 0
                from generate_series(1, :n) i, (values ('RECEIVED'), ('ASKED_BACK')) t(s)""");
    }

    private void memberships() {
        write("""
                insert into membership (id, organisation_id, person_id, name, role, state, origin, starts_at, ended_at, created_at, version)
                select gen_random_uuid(), o.id, :me, 'Budget', 'ADMINISTRATOR',
                    case when o.slug like 'budget-asked%' then 'ASKED' when o.slug like 'budget-left%' then 'ENDED' else 'ACTIVE' end,
                    'OFFICE', now(), case when o.slug like 'budget-left%' then now() end, now(), 0
                from organisation o where o.name_sv like 'Budget%'""");
        write("""
                insert into membership (id, organisation_id, person_id, name, role, state, origin, created_at, version)
                select gen_random_uuid(), o.id, :person, 'Budget', 'MEMBER', 'ASKED', 'REQUEST', now(), 0
                from organisation o where o.slug like 'budget-mine%'""");
        write("""
                insert into membership (id, organisation_id, person_id, name, role, state, origin, created_at, version)
                select gen_random_uuid(), :home, p.id, 'Budget', 'MEMBER', 'ASKED', 'REQUEST', now(), 0
                from person p where p.title = 'Budget' and p.state = 'ACTIVE'""");
    }

    private void contacts() {
        write("""
                insert into contact (id, name, email, email_key, organisation_id, person_id, language, source, created_at, version)
                select gen_random_uuid(), 'Kontakt ' || i, 'k' || i || '@budget.example', 'k' || i || '@budget.example', :home,
                    :me, 'SV', 'office', now(), 0 from generate_series(1, :n) i""");
        write("insert into contact_tag (contact_id, tag) select id, name from contact where organisation_id = :home");
        write("""
                insert into office_holder (id, kind, post_sv, post_en, name, person_id, starts_on, version)
                select gen_random_uuid(), 'OFFICIAL', 'Post', 'Post', 'Innehavare ' || i, :me, date '2020-01-01', 0
                from generate_series(1, :n) i""");
    }

    private void strategy() {
        write("""
                insert into edition (id, code, title_sv, title_en, presented, state, version)
                select gen_random_uuid(), 'b' || i, 'Strategi', 'Strategy', date '2001-01-01', 'SUPERSEDED', 0 from generate_series(1, :n) i""");
        write("""
                insert into area (id, edition_id, code, title_sv, title_en, position, version)
                select gen_random_uuid(), id, '1', 'Område', 'Area', 1, 0 from edition where code like 'b%'""");
        write("""
                insert into goal (id, area_id, edition_id, code, title_sv, title_en, position, version)
                select gen_random_uuid(), a.id, a.edition_id, '1.1', 'Mål', 'Goal', 1, 0
                from area a join edition e on e.id = a.edition_id where e.code like 'b%'""");
    }

    private void occasions() {
        write("""
                insert into occasion (id, kind, path, title_sv, title_en, starts_at, ends_at, digital, state, calendar_uid, version)
                select gen_random_uuid(), 'conference', '/conferences/budget-' || i, 'Budget ' || i, 'Budget ' || i,
                    now() + make_interval(days => 9), now() + make_interval(days => 10), true, 'OPEN', 'budget' || i || '@x', 0
                from generate_series(1, :n) i""");
        write("""
                insert into pool (id, occasion_id, position, name_sv, name_en, capacity, taken, waiting, last_number)
                select gen_random_uuid(), id, 0, 'P', 'P', 100, 1, 0, 0 from occasion where path like '/conferences/budget-%'""");
        begin("occasion", "occasion where path = '/conferences/budget-1'");
        write("""
                insert into registration (id, occasion_id, pool_id, person_id, name, email, email_key, organisation_id, language,
                    source, state, registered_at, version)
                select gen_random_uuid(), o.id, p.id, :me, 'Budget', 'me1@budget.example', 'me1@budget.example', :home, 'SV',
                    'MEMBER', 'CONFIRMED', now(), 0
                from occasion o join pool p on p.occasion_id = o.id where o.path like '/conferences/budget-%'""");
        write("""
                insert into registration (id, occasion_id, pool_id, name, email, email_key, language, source, state, queue_number,
                    registered_at, version)
                select gen_random_uuid(), :occasion, p.id, 'Gäst ' || i, 'g' || i || '@budget.example', 'g' || i || '@budget.example',
                    'SV', 'GUEST', 'WAITING', i, now(), 0 from generate_series(1, :n) i, pool p where p.occasion_id = :occasion""");
        write("update pool set waiting = :n where occasion_id = :occasion");
    }

    private void conferences() {
        write("""
                insert into conference (id, occasion_id, slug, edited_at, version)
                select gen_random_uuid(), id, substr(path, 14), now(), 0 from occasion where path like '/conferences/budget-%'""");
        write("""
                insert into conference_host (conference_id, position, name)
                select id, p, 'Värd' from conference, (values (0), (1)) t(p) where slug like 'budget-%'""");
        write("""
                insert into conference_goal (conference_id, edition, goal_code)
                select id, 'b1', '1.1' from conference where slug like 'budget-%'""");
        write("""
                insert into session (id, conference_id, starts_at, ends_at, title_sv, title_en, speakers, version)
                select gen_random_uuid(), c.id, now(), now() + make_interval(hours => 1), 'Pass', 'Session', 'Budget', 0
                from conference c where c.slug like 'budget-%'""");
    }

    private void campaigns() {
        write("""
                insert into campaign (id, name, target_kind, target_id, state, created_at, sent_at, version)
                select gen_random_uuid(), 'Budget ' || path, 'occasion', id, 'SENT', now() + make_interval(days => 1), now(), 0
                from occasion where path like '/conferences/budget-%'""");
        begin("campaign", "campaign where name = 'Budget /conferences/budget-1'");
        write("""
                insert into invitation (id, campaign_id, person_id, name, email, email_key, language, state, created_at, version)
                select gen_random_uuid(), id, :me, 'Budget', s || '@budget.example', s || '@budget.example', 'SV', s, now(), 0
                from campaign, (values ('SENT'), ('DELEGATED')) t(s) where name like 'Budget /%'""");
        write("""
                insert into invitation (id, campaign_id, name, email, email_key, language, state, delegated_by, created_at, version)
                select gen_random_uuid(), campaign_id, 'Kollega', 'c@budget.example', 'c@budget.example', 'SV', 'SENT', id, now(), 0
                from invitation where person_id = :me and state = 'DELEGATED'""");
        write("""
                insert into invitation (id, campaign_id, name, email, email_key, language, state, created_at, version)
                select gen_random_uuid(), :campaign, 'Inbjuden ' || i, 'i' || i || '@budget.example', 'i' || i || '@budget.example',
                    'SV', 'SENT', now(), 0 from generate_series(1, :n) i""");
    }

    private void mails() {
        write("""
                insert into message (id, kind, reference, title, created_at)
                select gen_random_uuid(), 'budget', :campaign::text, 'Budget ' || i, now() from generate_series(1, :n) i""");
        write("""
                insert into delivery (id, message_id, recipient_key, address, recipient_name, language, subject, text_body,
                    html_body, link_mark, list_mail, state, sent_at, created_at, version)
                select gen_random_uuid(), id, 'budget', 'me1@budget.example', 'Budget', 'SV', 'Budget', 't', 'h', 'm', false, 'SENT',
                    now(), now(), 0 from message where kind = 'budget'""");
        write("""
                insert into campaign_sending (message_id, campaign_id, kind, sent_at)
                select id, :campaign, 'REMINDER', now() from message where kind = 'budget'""");
    }

    private void input() {
        write("""
                insert into call (id, slug, edition, title_sv, title_en, lead_sv, lead_en, opens_at, closes_at, published, version)
                select gen_random_uuid(), 'budget-' || i, 'b1', 'Fråga', 'Question', '', '', now() - make_interval(days => 1),
                    now() + make_interval(days => 9), true, 0 from generate_series(1, :n) i""");
        write("""
                insert into call_goal (call_id, goal_code) select id, g from call, (values ('1.1'), ('1.2')) t(g)
                where slug like 'budget-%'""");
        write("""
                insert into contribution_draft (id, call_id, edition, goal_code, author_id, title, text, created_at, changed_at, version)
                select gen_random_uuid(), c.id, 'b' || substr(c.slug, 8), '1.1', :me, 'Utkast', 'Text', now(), now(), 0
                from call c where c.slug like 'budget-%'""");
        write("""
                insert into contribution (id, call_id, edition, goal_code, author_id, author_name, author_language, title, text,
                    state, registry_number, changed_at, submitted_at, organisation, organisation_id, signs_since, version)
                select gen_random_uuid(), c.id, 'b' || substr(c.slug, 8), '1.1', :me, 'Budget', 'SV', 'Inspel', 'Text',
                    'ANSWERED', c.slug, now(), now(), 'Budget', :home, now(), 0
                from call c where c.slug like 'budget-%'""");
        begin("contribution", "contribution where registry_number = 'budget-1'");
        write("""
                insert into response (id, contribution_id, text, answered_by, answered_name, answered_at, version)
                select gen_random_uuid(), id, 'Svar', :me, 'Budget', now(), 0 from contribution
                where author_id = :me and state = 'ANSWERED'""");
        write("""
                insert into contribution_version (id, contribution_id, number, title, text, sha256, sent_by, created_at)
                select gen_random_uuid(), :contribution, i, 'Inspel', 'Text', 'x', 'Budget', now() from generate_series(1, :n) i""");
    }

    private void trail() {
        write("""
                insert into audit_entry (id, at, actor, action, subject, facts)
                select gen_random_uuid(), now(), :me, 'accounts.let-in', id::text, '{}' from person where title = 'Budget'""");
    }
}
