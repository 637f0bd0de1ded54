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
