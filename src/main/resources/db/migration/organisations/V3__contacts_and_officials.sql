-- Where a contact comes from, on which ground the office holds it, and the account whose owner has proven its address.
alter table contact
    add column ground       text not null default 'PUBLIC_TASK'
        check (ground in ('PUBLIC_TASK', 'CONSENT', 'LEGAL_OBLIGATION')),
    add column source_note  text not null default '',
    add column person_id    uuid;

create index contact_person on contact (person_id) where person_id is not null;

-- A post and who holds it from when to when; the same person may have held several.
create table official (
    id        uuid primary key,
    kind      text   not null check (kind in ('MINISTER', 'COORDINATOR', 'OFFICIAL')),
    post_sv   text   not null,
    post_en   text   not null,
    name      text   not null,
    person_id uuid,
    starts_on date   not null,
    ends_on   date,
    version   bigint not null,
    check (ends_on is null or ends_on >= starts_on)
);

create index official_name on official (name, starts_on);

-- Who was responsible when something was published, as it was then; a later change of posts does not change it.
create table responsibility (
    subject_kind text        not null,
    subject_id   uuid        not null,
    official_id  uuid        not null references official,
    at           timestamptz not null,
    primary key (subject_kind, subject_id)
);
