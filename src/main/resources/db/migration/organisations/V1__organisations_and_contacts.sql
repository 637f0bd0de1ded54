-- The country's regions, by their code in ISO 3166-2; another country replaces these rows.
create table region (
    code    text primary key,
    name_sv text not null,
    name_en text not null
);

insert into region (code, name_sv, name_en) values
    ('SE-K', 'Blekinge', 'Blekinge'),
    ('SE-W', 'Dalarna', 'Dalarna'),
    ('SE-I', 'Gotland', 'Gotland'),
    ('SE-X', 'Gävleborg', 'Gävleborg'),
    ('SE-N', 'Halland', 'Halland'),
    ('SE-Z', 'Jämtland Härjedalen', 'Jämtland Härjedalen'),
    ('SE-F', 'Jönköpings län', 'Jönköping County'),
    ('SE-H', 'Kalmar län', 'Kalmar County'),
    ('SE-G', 'Kronoberg', 'Kronoberg'),
    ('SE-BD', 'Norrbotten', 'Norrbotten'),
    ('SE-M', 'Skåne', 'Skåne'),
    ('SE-AB', 'Stockholm', 'Stockholm'),
    ('SE-D', 'Sörmland', 'Sörmland'),
    ('SE-C', 'Uppsala', 'Uppsala'),
    ('SE-S', 'Värmland', 'Värmland'),
    ('SE-AC', 'Västerbotten', 'Västerbotten'),
    ('SE-Y', 'Västernorrland', 'Västernorrland'),
    ('SE-U', 'Västmanland', 'Västmanland'),
    ('SE-O', 'Västra Götaland', 'Västra Götaland'),
    ('SE-T', 'Örebro län', 'Örebro County'),
    ('SE-E', 'Östergötland', 'Östergötland');

-- The sector is empty where nobody has said it yet, as for one that came along with a contact.
create table organisation (
    id         uuid primary key,
    name_sv    text        not null,
    name_en    text        not null,
    sector     text check (sector in ('INDUSTRY', 'ACADEMIA', 'REGION', 'MUNICIPALITY', 'AUTHORITY',
                                      'CIVIL_SOCIETY', 'ASSOCIATION', 'FUNDER')),
    region     text references region,
    web        text        not null default '',
    created_at timestamptz not null,
    version    bigint      not null
);

create unique index organisation_name on organisation (lower(name_sv));

-- People the office knows; an address stands once.
create table contact (
    id              uuid primary key,
    name            text        not null,
    email           text        not null,
    email_key       text        not null unique,
    title           text        not null default '',
    organisation_id uuid references organisation,
    sector          text check (sector in ('INDUSTRY', 'ACADEMIA', 'REGION', 'MUNICIPALITY', 'AUTHORITY',
                                           'CIVIL_SOCIETY', 'ASSOCIATION', 'FUNDER')),
    region          text references region,
    language        text        not null check (language in ('SV', 'EN')),
    source          text        not null,
    created_at      timestamptz not null,
    version         bigint      not null
);

create index contact_name on contact (lower(name), id);
create index contact_organisation on contact (organisation_id);

create table contact_tag (
    contact_id uuid not null references contact on delete cascade,
    tag        text not null,
    primary key (contact_id, tag)
);

create index contact_tag_tag on contact_tag (tag);
