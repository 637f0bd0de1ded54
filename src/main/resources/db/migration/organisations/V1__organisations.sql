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

-- region is where the organisation has its seat; organisation_region holds the others. The sector is empty where nobody has said it yet, as for one that came along with a contact.
create table organisation (
    id         uuid primary key,
    name_sv    text        not null,
    name_en    text        not null,
    sector     text check (sector in ('INDUSTRY', 'ACADEMIA', 'REGION', 'MUNICIPALITY', 'AUTHORITY',
                                      'CIVIL_SOCIETY', 'ASSOCIATION', 'FUNDER')),
    region     text references region,
    web        text        not null default '',
    number     text unique,
    slug       text unique,
    in_directory boolean   not null default false,
    state      text        not null default 'ACTIVE' check (state in ('ACTIVE', 'MERGED')),
    merged_into uuid references organisation,
    created_at timestamptz not null,
    version    bigint      not null,
    constraint organisation_slug check (not in_directory or slug is not null),
    constraint organisation_merged check ((state = 'MERGED') = (merged_into is not null))
);

create unique index organisation_name on organisation (lower(name_sv));

-- The directory in the order of each language's alphabet.
create index organisation_directory_sv on organisation (name_sv collate "sv-x-icu", id) where in_directory and state = 'ACTIVE';
create index organisation_directory_en on organisation (name_en collate "en-x-icu", id) where in_directory and state = 'ACTIVE';

create table organisation_region (
    organisation_id uuid not null references organisation on delete cascade,
    region          text not null references region,
    primary key (organisation_id, region)
);

create index organisation_region_region on organisation_region (region);

create table organisation_former_name (
    organisation_id uuid not null references organisation on delete cascade,
    former          text not null,
    primary key (organisation_id, former)
);

-- A name without what tells two spellings of it apart: case, spaces, accents, characters that nobody sees.
create function folded_name(name text) returns text language sql immutable
    return lower(regexp_replace(normalize(name, NFKD), '[\s\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'));

create index organisation_folded_sv on organisation (folded_name(name_sv));
create index organisation_folded_en on organisation (folded_name(name_en));
create index organisation_former_name_folded on organisation_former_name (folded_name(former));

-- A domain can be claimed by several and belongs to the one that has proven it.
create table organisation_domain (
    id              uuid primary key,
    organisation_id uuid        not null references organisation,
    domain          text        not null,
    token           text        not null,
    verified_by     text check (verified_by in ('DNS', 'OFFICE')),
    verified_at     timestamptz,
    claimed_at      timestamptz not null,
    version         bigint      not null,
    check ((verified_by is null) = (verified_at is null)),
    unique (organisation_id, domain)
);

create unique index organisation_domain_verified on organisation_domain (domain) where verified_at is not null;

-- Apart from the organisation, since it is read only where somebody looks at it; its address is its hash.
create table organisation_logo (
    id              uuid primary key,
    organisation_id uuid        not null unique references organisation,
    image           bytea       not null,
    hash            text        not null,
    width           int         not null,
    height          int         not null,
    changed_at      timestamptz not null
);

create index organisation_logo_hash on organisation_logo (hash);

-- A merge, with every row it moved, so that it can be undone.
create table organisation_merge (
    id        uuid primary key,
    kept      uuid        not null references organisation,
    gone      uuid        not null references organisation,
    was_in_directory boolean not null,
    merged_at timestamptz not null,
    undone_at timestamptz
);

create index organisation_merge_kept on organisation_merge (kept);

create table organisation_merge_row (
    merge_id uuid not null references organisation_merge,
    participant text not null,
    row_id   uuid not null,
    primary key (merge_id, participant, row_id)
);
