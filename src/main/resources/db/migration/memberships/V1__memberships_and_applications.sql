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
    starts_at       timestamptz,
    signs_since     timestamptz,
    ends_on         date,
    told_of_end     date, -- of which last day the person and the administrators have been told; another is told of again
    ended_at        timestamptz,
    created_at      timestamptz not null,
    version         bigint      not null,
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
    provider        uuid    not null references identity_provider on delete cascade,
    home            text    not null default '',
    at_once         boolean not null,
    unique (provider, home)
);

create index organisation_login_organisation on organisation_login (organisation_id);
