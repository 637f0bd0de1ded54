create table occasion (
    id                uuid primary key,
    kind              text        not null,
    path              text        not null,
    title_sv          text        not null,
    title_en          text        not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    digital           boolean     not null,
    place_sv          text        not null default '',
    place_en          text        not null default '',
    closes_at         timestamptz,
    state             text        not null check (state in
        ('DRAFT', 'SAVE_THE_DATE', 'OPEN', 'CLOSED', 'HELD', 'ARCHIVED', 'CANCELLED')),
    calendar_uid      text        not null unique,
    calendar_sequence int         not null default 0,
    version           bigint      not null,
    check (ends_at > starts_at)
);

-- taken and waiting change only in the transaction that changes the registration, as its last statement.
create table pool (
    id          uuid primary key,
    occasion_id uuid   not null references occasion,
    name_sv     text   not null,
    name_en     text   not null,
    capacity    int    not null check (capacity >= 0),
    taken       int    not null default 0,
    waiting     int    not null default 0 check (waiting >= 0),
    last_number bigint not null default 0,
    constraint pool_not_oversold check (taken between 0 and capacity)
);

create unique index pool_occasion on pool (occasion_id);

create table registration (
    id             uuid primary key,
    occasion_id    uuid        not null references occasion,
    pool_id        uuid        not null references pool,
    person_id      uuid,
    name           text        not null,
    email          text        not null,
    email_key      text        not null,
    organisation   text        not null default '',
    language       text        not null check (language in ('SV', 'EN')),
    source         text        not null check (source in ('GUEST', 'MEMBER', 'INVITATION', 'OFFICE')),
    invitation_id  uuid,
    state          text        not null check (state in
        ('PENDING_VERIFICATION', 'PENDING_APPROVAL', 'CONFIRMED', 'WAITING', 'OFFERED',
         'DECLINED', 'EXPIRED', 'CANCELLED', 'ATTENDED', 'ABSENT')),
    queue_number   bigint,
    offered_until  timestamptz,
    ticket_id      uuid unique,
    registered_at  timestamptz not null,
    link_mailed_at timestamptz,
    decided_at     timestamptz,
    cancelled_at   timestamptz,
    version        bigint      not null,
    check ((state = 'OFFERED') = (offered_until is not null))
);

create index registration_pool_queue on registration (pool_id, queue_number) where state = 'WAITING';
create index registration_occasion on registration (occasion_id, registered_at);
create index registration_person on registration (person_id) where person_id is not null;
create index registration_invitation on registration (invitation_id) where invitation_id is not null;
create index registration_pending on registration (registered_at) where state = 'PENDING_VERIFICATION';
create index registration_offers on registration (offered_until) where state = 'OFFERED';

-- One active registration per person and occasion: by account for those who have one, otherwise by address.
create unique index registration_one_per_person on registration (occasion_id, person_id)
    where person_id is not null and state not in ('DECLINED', 'EXPIRED', 'CANCELLED');
create unique index registration_one_per_address on registration (occasion_id, email_key)
    where person_id is null and state not in ('DECLINED', 'EXPIRED', 'CANCELLED');

-- Personal links; OWNER came by mail and proves the address, RECEIPT only shows.
create table registration_link (
    token_hash      text primary key,
    registration_id uuid        not null references registration,
    purpose         text        not null check (purpose in ('OWNER', 'RECEIPT')),
    expires_at      timestamptz not null
);

create index registration_link_registration on registration_link (registration_id);
