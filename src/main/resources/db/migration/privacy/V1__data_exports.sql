-- When a person took out their data, by which how often is limited.
create table data_export (
    id        uuid primary key,
    person_id uuid        not null references person on delete cascade,
    at        timestamptz not null
);

create index data_export_person on data_export (person_id, at);
