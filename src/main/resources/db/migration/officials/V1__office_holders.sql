-- A post and who holds it from when to when; the same person may have held several.
create table office_holder (
    id        uuid primary key,
    kind      text   not null check (kind in ('MINISTER', 'COORDINATOR', 'OFFICIAL')),
    post_sv   text   not null,
    post_en   text   not null,
    name      text   not null,
    person_id uuid references person on delete set null,
    starts_on date   not null,
    ends_on   date,
    version   bigint not null,
    check (ends_on is null or ends_on >= starts_on)
);

create index office_holder_name on office_holder (name, starts_on);

-- Who was responsible when something was published, as it was then; a later change of posts does not change it.
create table responsibility (
    subject_kind text        not null,
    subject_id   uuid        not null,
    office_holder_id uuid    not null references office_holder,
    at           timestamptz not null,
    primary key (subject_kind, subject_id)
);
