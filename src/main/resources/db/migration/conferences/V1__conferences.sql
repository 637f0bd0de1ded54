create table conference (
    id          uuid primary key,
    occasion_id uuid   not null unique references occasion,
    slug        text   not null unique,
    lead_sv     text   not null default '',
    lead_en     text   not null default '',
    body_sv     text   not null default '',
    body_en     text   not null default '',
    recording   text   not null default '',
    edited_at   timestamptz not null,
    edited_by   text   not null default '',
    version     bigint not null
);

create table conference_host (
    conference_id uuid not null references conference on delete cascade,
    position      int  not null,
    name          text not null,
    web           text not null default '',
    primary key (conference_id, position)
);

create table conference_goal (
    conference_id uuid not null references conference on delete cascade,
    edition       text not null,
    goal_code     text not null,
    primary key (conference_id, edition, goal_code)
);

create table session (
    id            uuid primary key,
    conference_id uuid        not null references conference on delete cascade,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    title_sv      text        not null,
    title_en      text        not null,
    about_sv      text        not null default '',
    about_en      text        not null default '',
    speakers      text        not null default '',
    version       bigint      not null,
    check (ends_at > starts_at)
);

create index session_conference on session (conference_id, starts_at);
