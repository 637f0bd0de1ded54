-- People the office knows; an address stands once.
create table contact (
    id              uuid primary key,
    name            text        not null,
    email           text        not null,
    email_key       text        not null unique,
    title           text        not null default '',
    organisation_id uuid references organisation,
    sector          text check (sector in ('INDUSTRY', 'ACADEMIA', 'REGION', 'MUNICIPALITY', 'AUTHORITY',
                                           'CIVIL_SOCIETY', 'ASSOCIATION', 'FUNDER')),
    region          text references region,
    language        text        not null check (language in ('SV', 'EN')),
    source          text        not null,
    source_note     text        not null default '', -- where the office has it from
    ground          text        not null default 'PUBLIC_TASK'
        check (ground in ('PUBLIC_TASK', 'CONSENT', 'LEGAL_OBLIGATION')),
    person_id       uuid references person on delete set null, -- the account whose owner has proven the address
    created_at      timestamptz not null,
    version         bigint      not null
);

create index contact_name on contact (lower(name), id);
create index contact_organisation on contact (organisation_id);
create index contact_person on contact (person_id) where person_id is not null;

create table contact_tag (
    contact_id uuid not null references contact on delete cascade,
    tag        text not null,
    primary key (contact_id, tag)
);

create index contact_tag_tag on contact_tag (tag);
