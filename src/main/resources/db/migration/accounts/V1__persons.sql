-- A person is (issuer, subject); an address is only where to write to, and identifies nobody.
create table person (
    id         uuid primary key,
    name       text        not null,
    email      text,
    title      text        not null default '',
    language   text        not null check (language in ('SV', 'EN')),
    state      text        not null check (state in ('PENDING', 'ACTIVE', 'DISABLED')),
    created_at timestamptz not null,
    version    bigint      not null
);

create table identity (
    id            uuid primary key,
    person_id     uuid        not null references person,
    issuer        text        not null,
    subject       text        not null,
    provider_id   uuid, -- the one it last came through; empty until the first login
    home          text        not null default '', -- the tenant or home organisation which that one named
    created_at    timestamptz not null,
    last_login_at timestamptz not null,
    version       bigint      not null,
    unique (issuer, subject)
);

create index identity_person on identity (person_id);

create table person_role (
    person_id uuid not null references person on delete cascade,
    role      text not null check (role in ('MEMBER', 'OFFICE', 'ADMIN')),
    primary key (person_id, role)
);
