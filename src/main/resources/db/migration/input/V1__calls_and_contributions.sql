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

-- Own space: what is being written. The office reads from no statement that names this table.
create table contribution_draft (
    id              uuid primary key,
    call_id         uuid references call,
    edition         text        not null,
    goal_code       text        not null default '',
    author_id       uuid        not null references person,
    organisation    text        not null default '',
    organisation_id uuid references organisation,
    title           text        not null default '',
    text            text        not null default '',
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    version         bigint      not null
);

create index contribution_draft_author on contribution_draft (author_id, changed_at desc);
create index contribution_draft_organisation on contribution_draft (organisation_id) where organisation_id is not null;

-- What has been received. It is born when it is sent, with the draft's id, its number and its first version; whoever is
-- named beside organisation_id had a mandate to sign since signs_since, and without it organisation is only what they say.
create table contribution (
    id              uuid primary key,
    call_id         uuid references call,
    edition         text        not null,
    goal_code       text        not null,
    author_id       uuid        not null references person,
    author_name     text        not null,
    author_email    text,
    author_language text        not null check (author_language in ('SV', 'EN')),
    organisation    text        not null default '',
    organisation_id uuid references organisation,
    signs_since     timestamptz,
    title           text        not null,
    text            text        not null,
    state           text        not null check (state in ('REGISTERED', 'ASSESSED', 'CODED', 'ANSWERED')),
    registry_number text        not null unique,
    submitted_at    timestamptz not null,
    changed_at      timestamptz not null,
    supplemented_at timestamptz,
    withdrawn_at    timestamptz,
    withdrawal_note text        not null default '',
    version         bigint      not null,
    check ((organisation_id is null) = (signs_since is null)),
    check (organisation_id is null or organisation <> '')
);

create index contribution_author on contribution (author_id, changed_at desc);
create index contribution_received on contribution (submitted_at desc, id);
create index contribution_call on contribution (call_id, author_id);
create index contribution_organisation on contribution (organisation_id) where organisation_id is not null;

create table contribution_version (
    id              uuid primary key,
    contribution_id uuid        not null references contribution,
    number          int         not null,
    title           text        not null,
    text            text        not null,
    sha256          text        not null,
    sent_by         text        not null,
    organisation    text        not null default '',
    signs_since     timestamptz,
    created_at      timestamptz not null,
    unique (contribution_id, number)
);

-- What happened to a contribution since it was sent, for its timeline.
create table contribution_step (
    id              uuid primary key,
    contribution_id uuid        not null references contribution,
    at              timestamptz not null,
    kind            text        not null,
    by_id           uuid        not null references person,
    by_name         text        not null
);

create index contribution_step_contribution on contribution_step (contribution_id, at);
create index contribution_step_by on contribution_step (by_id);

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
    for each row execute function received_is_kept();
create trigger contribution_version_is_kept before update or delete on contribution_version
    for each row execute function received_is_kept();
create trigger contribution_step_is_kept before update or delete on contribution_step
    for each row execute function received_is_kept();
