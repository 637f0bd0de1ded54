create table organisation (
    id         uuid primary key,
    name_sv    text        not null,
    name_en    text        not null,
    sector     text        not null,
    region     text,
    web        text        not null default '',
    created_at timestamptz not null,
    version    bigint      not null
);

create unique index organisation_name on organisation (lower(name_sv));

-- People the office knows; an address stands once.
create table contact (
    id                uuid primary key,
    name              text        not null,
    email             text        not null,
    email_key         text        not null unique,
    title             text        not null default '',
    organisation_id   uuid references organisation,
    organisation_name text        not null default '',
    sector            text,
    region            text,
    language          text        not null check (language in ('SV', 'EN')),
    source            text        not null,
    created_at        timestamptz not null,
    version           bigint      not null
);

create index contact_name on contact (lower(name));
create index contact_organisation on contact (organisation_id);

create table contact_tag (
    contact_id uuid not null references contact on delete cascade,
    tag        text not null,
    primary key (contact_id, tag)
);

create index contact_tag_tag on contact_tag (tag);
