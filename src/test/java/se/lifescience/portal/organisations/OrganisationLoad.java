package se.lifescience.portal.organisations;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.development.BulkContent;
import se.lifescience.portal.development.Load;

/** Thousands of made-up organisations in the directory, and people who are members of them, written straight into the tables. */
@Component
@Profile("development")
public class OrganisationLoad implements BulkContent {

    private final JdbcClient jdbc;

    public OrganisationLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void load(Load load) {
        jdbc.sql("""
                        insert into organisation (id, name_sv, name_en, sector, region, slug, in_directory, created_at, version)
                        select gen_random_uuid(), 'Bolaget ' || n || case n % 3 when 0 then ' laboratorium' else ' forskning' end,
                            'Company ' || n, (array['INDUSTRY', 'ACADEMIA', 'REGION', 'MUNICIPALITY', 'FUNDER'])[1 + n % 5],
                            (array['SE-C', 'SE-AB', 'SE-M', 'SE-O'])[1 + n % 4], 'bolaget-' || n, true, now(), 0
                        from generate_series(1, ?) n
                        where not exists (select 1 from organisation o where o.slug = 'bolaget-' || n)""").param(load.organisations()).update();
        jdbc.sql("""
                        insert into organisation_former_name (organisation_id, former)
                        select id, 'Gamla ' || name_sv from organisation where slug like 'bolaget-%5' on conflict do nothing""").update();
        jdbc.sql("""
                        insert into person (id, name, email, language, state, created_at, version)
                        select gen_random_uuid(), 'Person ' || n, 'p' || n || '@load.example', 'SV', 'ACTIVE', now(), 0
                        from generate_series(1 + (select count(*) from person where email like 'p%@load.example'), ?) n""").param(load.people()).update();
        jdbc.sql("""
                        insert into membership (id, organisation_id, person_id, name, role, state, origin, starts_at, created_at, version)
                        select gen_random_uuid(), o.id, p.id, '', 'MEMBER', 'ACTIVE', 'OFFICE', now(), now(), 0
                        from (select id, row_number() over (order by id) as n from person where email like 'p%@load.example') p
                        join (select id, row_number() over (order by id) as n, count(*) over () as many
                            from organisation where slug like 'bolaget-%') o on o.n = 1 + p.n % o.many
                        where not exists (select 1 from membership m where m.person_id = p.id)""").update();
        jdbc.sql("analyze organisation").update();
        jdbc.sql("analyze person").update();
        jdbc.sql("analyze membership").update();
    }
}
