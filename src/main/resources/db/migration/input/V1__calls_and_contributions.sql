create table call (
    id         uuid primary key,
    slug       text        not null unique,
    edition    text        not null,
    title_sv   text        not null,
    title_en   text        not null,
    lead_sv    text        not null,
    lead_en    text        not null,
    body_sv    text        not null default '',
    body_en    text        not null default '',
    opens_at   timestamptz not null,
    closes_at  timestamptz not null,
    published  boolean     not null default false,
    version    bigint      not null,
    check (closes_at > opens_at)
);

-- Own space until submitted: the office cannot see a draft.
create table contribution (
    id              uuid primary key,
    call_id         uuid references call,
    edition         text        not null,
    goal_code       text        not null,
    author_id       uuid        not null,
    author_name     text        not null,
    organisation    text        not null default '',
    title           text        not null default '',
    text            text        not null default '',
    state           text        not null check (state in
        ('DRAFT', 'SUBMITTED', 'REGISTERED', 'ASSESSED', 'CODED', 'ANSWERED')),
    registry_number text unique,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    submitted_at    timestamptz,
    withdrawn_at    timestamptz,
    withdrawal_note text        not null default '',
    version         bigint      not null,
    check ((state = 'DRAFT') = (submitted_at is null))
);

create index contribution_author on contribution (author_id, changed_at desc);
create index contribution_received on contribution (submitted_at desc) where state <> 'DRAFT';

create table contribution_version (
    id              uuid primary key,
    contribution_id uuid        not null references contribution,
    number          int         not null,
    title           text        not null,
    text            text        not null,
    sha256          text        not null,
    created_at      timestamptz not null,
    unique (contribution_id, number)
);

create table response (
    id              uuid primary key,
    contribution_id uuid        not null references contribution,
    text            text        not null,
    answered_by     uuid        not null,
    answered_name   text        not null,
    answered_at     timestamptz not null,
    version         bigint      not null
);

create index response_contribution on response (contribution_id);

-- Registry numbers without gaps: the row of the year is locked while a number is taken.
create table registry_year (
    year        int primary key,
    last_number int not null
);
