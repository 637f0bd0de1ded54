-- A person is (issuer, subject); an address is only where to write to, and identifies nobody. An erased person leaves
-- an empty row behind: what the archive law keeps still hangs together by its id.
create table person (
    id         uuid primary key,
    name       text        not null,
    email      text,
    title      text        not null default '',
    region     text,
    language   text        not null check (language in ('SV', 'EN')),
    state      text        not null check (state in ('PENDING', 'ACTIVE', 'DISABLED')),
    created_at timestamptz not null,
    erased_at  timestamptz,
    version    bigint      not null
);

create table person_role (
    person_id uuid not null references person on delete cascade,
    role      text not null check (role in ('MEMBER', 'OFFICE', 'ADMIN')),
    primary key (person_id, role)
);

-- Addresses a person has named; only one whose mailed link was used from the person's own login is verified.
create table person_address (
    id            uuid primary key,
    person_id     uuid        not null references person on delete cascade,
    address       text        not null,
    address_key   text        not null,
    added_at      timestamptz not null,
    mailed_at     timestamptz not null,
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

-- A right of a person or of an organisation on one thing, until a moment or without end. One that is given again is
-- another row, so that it can be told who held what when. Things and organisations belong to modules that stand above.
create table permission_grant (
    id              uuid primary key,
    target_kind     text        not null check (target_kind ~ '^[a-z][a-z-]{0,39}$'),
    target_id       uuid        not null,
    permission      text        not null check (permission ~ '^[a-z][a-z.-]{0,59}$'),
    person_id       uuid references person,
    organisation_id uuid,
    ends_at         timestamptz,
    granted_by      uuid        not null references person,
    granted_at      timestamptz not null,
    revoked_by      uuid references person,
    revoked_at      timestamptz,
    version         bigint      not null,
    check (num_nonnulls(person_id, organisation_id) = 1),
    check ((revoked_by is null) = (revoked_at is null))
);

create unique index permission_grant_once
    on permission_grant (target_kind, target_id, permission, coalesce(person_id, organisation_id)) where revoked_at is null;
create index permission_grant_person on permission_grant (person_id);
