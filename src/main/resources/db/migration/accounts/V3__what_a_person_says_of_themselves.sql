-- An erased person leaves an empty row behind: what the archive law keeps still hangs together by its id.
alter table person
    add column region    text,
    add column erased_at timestamptz;

-- Addresses a person has named; only one whose mailed link was used from the person's own login is verified.
create table person_address (
    id            uuid primary key,
    person_id     uuid        not null references person on delete cascade,
    address       text        not null,
    address_key   text        not null,
    added_at      timestamptz not null,
    mailed_at     timestamptz not null,
    token_hash    text unique,
    token_expires timestamptz,
    verified_at   timestamptz,
    version       bigint      not null,
    unique (person_id, address_key)
);

-- A mailbox proves one account at a time.
create unique index person_address_verified on person_address (address_key) where verified_at is not null;
create index person_address_mailed on person_address (address_key, mailed_at);

-- What the person consented to, and when they took it back; lines are only added and closed.
create table consent (
    id           uuid primary key,
    person_id    uuid        not null references person on delete cascade,
    kind         text        not null check (kind in ('PHOTO', 'ACCESS_NEEDS')),
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    version      bigint      not null
);

create unique index consent_in_force on consent (person_id, kind) where withdrawn_at is null;

-- Apart from the person, since it is read only where somebody looks at it.
create table person_photo (
    person_id  uuid primary key references person on delete cascade,
    image      bytea       not null,
    changed_at timestamptz not null
);

-- Apart and sealed: health can be read from it.
create table person_access_needs (
    person_id  uuid primary key references person on delete cascade,
    sealed     bytea       not null,
    changed_at timestamptz not null
);

-- When a person took out their data, by which how often is limited.
create table data_export (
    id        uuid primary key,
    person_id uuid        not null references person on delete cascade,
    at        timestamptz not null
);

create index data_export_person on data_export (person_id, at);

-- What whoever decides about a person may know them by: an address they have proven, never one that only a login claims,
-- and through which provider they came, from which tenant or home organisation.
create view known_person as
select p.id, p.name, p.language, a.address, v.name_sv as provider_sv, v.name_en as provider_en, coalesce(i.home, '') as home
from person p
left join lateral (
    select address from person_address
    where person_id = p.id and verified_at is not null
    order by (lower(address) = lower(p.email)) is true desc, verified_at, id limit 1) a on true
left join lateral (
    select provider_id, home from identity where person_id = p.id order by last_login_at desc, id limit 1) i on true
left join identity_provider v on v.id = i.provider_id;
