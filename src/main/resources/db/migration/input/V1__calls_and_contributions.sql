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

-- The goals a call asks about; none means all goals of its edition.
create table call_goal (
    call_id   uuid not null references call on delete cascade,
    goal_code text not null,
    primary key (call_id, goal_code)
);

-- Own space until sent: the office cannot see a draft. Sending and registering are one transaction, so there is no
-- state between the draft and the registered contribution.
create table contribution (
    id              uuid primary key,
    call_id         uuid references call,
    edition         text        not null,
    goal_code       text        not null default '',
    author_id       uuid        not null,
    author_name     text        not null,
    author_email    text,
    author_language text        not null check (author_language in ('SV', 'EN')),
    organisation    text        not null default '',
    title           text        not null default '',
    text            text        not null default '',
    state           text        not null check (state in ('DRAFT', 'REGISTERED', 'ASSESSED', 'CODED', 'ANSWERED')),
    registry_number text unique,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    submitted_at    timestamptz,
    supplemented_at timestamptz,
    withdrawn_at    timestamptz,
    withdrawal_note text        not null default '',
    version         bigint      not null,
    check ((state = 'DRAFT') = (submitted_at is null))
);

create index contribution_author on contribution (author_id, changed_at desc);
create index contribution_received on contribution (submitted_at desc, id) where state <> 'DRAFT';
create index contribution_call on contribution (call_id, author_id);

-- All that the office's lists, pages and exports read from.
create view received_contribution as
    select * from contribution where state <> 'DRAFT';

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

-- What happened to a contribution since it was sent, for its timeline.
create table contribution_step (
    id              uuid primary key,
    contribution_id uuid        not null references contribution,
    at              timestamptz not null,
    kind            text        not null,
    by_name         text        not null
);

create index contribution_step_contribution on contribution_step (contribution_id, at);

create table response (
    id              uuid primary key,
    contribution_id uuid        not null unique references contribution,
    text            text        not null,
    answered_by     uuid        not null,
    answered_name   text        not null,
    answered_at     timestamptz not null,
    version         bigint      not null
);

-- Registry numbers without gaps: the row of the year is locked while a number is taken.
create table registry_year (
    year        int primary key,
    last_number int not null
);

-- What an authority has received is kept: neither it nor its versions and steps can be removed or rewritten.
create function received_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what has been received is kept';
end $$;

create trigger contribution_is_kept before delete on contribution
    for each row when (old.state <> 'DRAFT') execute function received_is_kept();
create trigger contribution_version_is_kept before update or delete on contribution_version
    for each row execute function received_is_kept();
create trigger contribution_step_is_kept before update or delete on contribution_step
    for each row execute function received_is_kept();
