-- Organisations that people act for: their number, the directory, domains, memberships, applications and merges.
-- The column region stays what it was: where the organisation has its seat; organisation_region holds the others.
alter table organisation
    add column number         text unique,
    add column slug           text unique,
    add column in_directory   boolean not null default false,
    add column state          text    not null default 'ACTIVE' check (state in ('ACTIVE', 'MERGED')),
    add column merged_into    uuid references organisation,
    add constraint organisation_slug check (not in_directory or slug is not null),
    add constraint organisation_merged check ((state = 'MERGED') = (merged_into is not null));

create index organisation_directory on organisation (lower(name_sv), id) where in_directory and state = 'ACTIVE';

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

-- Who belongs to which organisation, as what, from when until when. An invited one has no person yet, only a link.
create table membership (
    id              uuid primary key,
    organisation_id uuid        not null references organisation,
    person_id       uuid references person,
    name            text        not null,
    email           text        not null default '',
    email_key       text        not null default '',
    role            text        not null check (role in ('MEMBER', 'CONTACT', 'SIGNATORY', 'ADMINISTRATOR')),
    state           text        not null check (state in ('INVITED', 'ASKED', 'ACTIVE', 'ENDED')),
    origin          text        not null check (origin in ('APPLICATION', 'INVITATION', 'REQUEST', 'LOGIN', 'OFFICE')),
    token_hash      text unique,
    link_ends_at    timestamptz,
    starts_at       timestamptz,
    signs_since     timestamptz,
    ends_on         date,
    ended_at        timestamptz,
    created_at      timestamptz not null,
    version         bigint      not null,
    check ((state = 'INVITED') = (token_hash is not null)),
    check (state not in ('ASKED', 'ACTIVE') or person_id is not null),
    check (signs_since is null or role in ('SIGNATORY', 'ADMINISTRATOR')),
    check ((state = 'ENDED') = (ended_at is not null))
);

create unique index membership_once on membership (organisation_id, person_id) where state in ('ASKED', 'ACTIVE');
create unique index membership_invited on membership (organisation_id, email_key) where state = 'INVITED';
create index membership_person on membership (person_id);
create index membership_organisation on membership (organisation_id, state, lower(name), id);
create index membership_ends on membership (ends_on) where state = 'ACTIVE' and ends_on is not null;

create table organisation_application (
    id              uuid primary key,
    applicant_id    uuid        not null references person,
    name_sv         text        not null,
    name_en         text        not null,
    number          text,
    sector          text        not null check (sector in ('INDUSTRY', 'ACADEMIA', 'REGION', 'MUNICIPALITY', 'AUTHORITY',
                                                           'CIVIL_SOCIETY', 'ASSOCIATION', 'FUNDER')),
    region          text references region,
    web             text        not null default '',
    in_directory    boolean     not null,
    message         text        not null default '',
    state           text        not null check (state in ('RECEIVED', 'ASKED_BACK', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    organisation_id uuid references organisation,
    approver_id     uuid references person,
    created_at      timestamptz not null,
    decided_at      timestamptz,
    version         bigint      not null,
    check ((state = 'APPROVED') = (organisation_id is not null))
);

create index organisation_application_state on organisation_application (state, created_at, id);
create index organisation_application_applicant on organisation_application (applicant_id);
create unique index organisation_application_number on organisation_application (number)
    where state in ('RECEIVED', 'ASKED_BACK');

-- What was said and done since an application came in.
create table organisation_application_step (
    id             uuid primary key,
    application_id uuid        not null references organisation_application,
    at             timestamptz not null,
    kind           text        not null check (kind in ('RECEIVED', 'ASKED_BACK', 'ANSWERED', 'SUPPORTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    message        text        not null
);

create index organisation_application_step_application on organisation_application_step (application_id, at);

-- For whom an identity provider speaks: home is the tenant or home organisation, empty where it speaks for one only.
create table organisation_login (
    id              uuid primary key,
    organisation_id uuid    not null references organisation,
    provider        uuid    not null,
    home            text    not null default '',
    at_once         boolean not null,
    unique (provider, home)
);

create index organisation_login_organisation on organisation_login (organisation_id);

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
