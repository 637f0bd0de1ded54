-- Who vouches for people: rows, so that the office adds, tests and disables a provider without a restart.
create table identity_provider (
    id               uuid primary key,
    slug             text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
    name_sv          text        not null,
    name_en          text        not null,
    kind             text        not null check (kind in ('SINGLE', 'MULTI_TENANT', 'PROXY')),
    issuer           text        not null unique,
    client_id        text        not null,
    client_secret    bytea       not null, -- sealed under a key that is not in the database
    scopes           text        not null,
    name_claim       text        not null,
    email_claim      text        not null,
    home_claim       text        not null,
    state            text        not null check (state in ('ENABLED', 'DISABLED')),
    newcomers        text        not null check (newcomers in ('MEMBER', 'PENDING')),
    staff_login      text        not null check (staff_login in ('NEVER', 'ALWAYS', 'WHEN_ACR')),
    staff_acr        text        not null,
    from_environment boolean     not null,
    created_at       timestamptz not null,
    version          bigint      not null
);

-- The way the login page shows to whoever writes an address of that domain; it proves nothing.
create table login_domain (
    domain      text primary key check (domain = lower(domain)),
    provider_id uuid not null references identity_provider on delete cascade
);

create index login_domain_provider on login_domain (provider_id);

create table identity (
    id            uuid primary key,
    person_id     uuid        not null references person,
    issuer        text        not null,
    subject       text        not null,
    provider_id   uuid, -- the one it last came through, which may be the mailed link, that has no row; empty until the first login
    home          text        not null default '', -- the tenant or home organisation which that one named
    created_at    timestamptz not null,
    last_login_at timestamptz not null,
    version       bigint      not null,
    unique (issuer, subject)
);

create index identity_person on identity (person_id);

create table login_session (
    id           uuid primary key,
    person_id    uuid        not null references person on delete cascade,
    provider_id  uuid        not null, -- a row of identity_provider, or the mailed link
    issuer       text        not null,
    subject      text        not null,
    sid          text,
    acr          text,
    browser      text        not null,
    began_at     timestamptz not null,
    last_seen_at timestamptz not null,
    proved_at    timestamptz, -- when the person last showed who they are; a provider that does not tell leaves it empty
    asked_anew   boolean     not null default false,
    ended_at     timestamptz,
    ended_why    text check (ended_why in (
        'LOGGED_OUT', 'IDLE', 'BY_PERSON', 'BY_PROVIDER', 'SHUT_OUT', 'PROVIDER_DISABLED',
        'LOGGED_IN_AGAIN')),
    version      bigint      not null,
    check ((ended_at is null) = (ended_why is null))
);

create index login_session_person on login_session (person_id, last_seen_at desc);
create index login_session_provider on login_session (provider_id, issuer, subject) where ended_at is null;

-- Logout tokens that have been used, until they would be too old anyway.
create table logout_token (
    issuer     text        not null,
    jti        text        not null,
    expires_at timestamptz not null,
    primary key (issuer, jti)
);

-- Who asked for a link to log in with, known or not, and when: so many go to one mailbox in an hour.
create table login_request (
    id           uuid primary key,
    address      text        not null,
    language     text        not null check (language in ('SV', 'EN')),
    requested_at timestamptz not null
);

create index login_request_address on login_request (address, requested_at);
create index login_request_age on login_request (requested_at);

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
