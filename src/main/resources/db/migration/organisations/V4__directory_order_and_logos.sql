-- The directory in the order of each language's alphabet. The indexes replace the one that ignored it.
create index organisation_directory_sv on organisation (name_sv collate "sv-x-icu", id) where in_directory and state = 'ACTIVE';
create index organisation_directory_en on organisation (name_en collate "en-x-icu", id) where in_directory and state = 'ACTIVE';
drop index organisation_directory;

-- Apart from the organisation, since it is read only where somebody looks at it; its address is its hash.
create table organisation_logo (
    id              uuid primary key,
    organisation_id uuid        not null unique references organisation,
    image           bytea       not null,
    hash            text        not null,
    width           int         not null,
    height          int         not null,
    changed_at      timestamptz not null
);

create index organisation_logo_hash on organisation_logo (hash);
